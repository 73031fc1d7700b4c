import type { ImportProgress } from './KnowledgeBaseApi';

/**
 * Reads an import's reply, a JSON line for each step.
 *
 * @returns the last step
 * @throws Error when the reply ends before the import did
 */
export async function readProgress(
  response: Response,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportProgress> {
  let last: ImportProgress | undefined;
  const take = (line: string) => {
    if (line.trim() === '') return;
    last = JSON.parse(line) as ImportProgress;
    onProgress(last);
  };
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(take);
  }
  take(rest + decoder.decode());
  if (!last?.done) throw new Error('The import broke off');
  return last;
}
