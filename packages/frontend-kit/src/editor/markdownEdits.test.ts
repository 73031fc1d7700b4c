import {
  type MarkdownEdit,
  type Selected,
  changeBetween,
  codeBlock,
  insert,
  link,
  prefixLines,
  wrap,
} from './markdownEdits';

// `⟦` and `⟧` stand for where the selection begins and ends.
function at(marked: string): Selected {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return { text: marked.replace(/[⟦⟧]/g, ''), start, end };
}
const steps = prefixLines(index => `${index + 1}. `, /^\d+\. /);

describe('edits of a Markdown text', () => {
  it.each<[string, MarkdownEdit, string, string]>([
    ['bold', wrap('**', 'text'), 'a ⟦word⟧', 'a **⟦word⟧**'],
    ['bold again', wrap('**', 'text'), 'a **⟦word⟧**', 'a ⟦word⟧'],
    ['bold nothing', wrap('**', '文字'), '⟦⟧', '**⟦文字⟧**'],
    ['steps', steps, 'x\na⟦b\nc⟧d\ny', 'x\n⟦1. ab\n2. cd⟧\ny'],
    ['steps again', steps, '⟦1. a\n2. b⟧', '⟦a\nb⟧'],
    ['code', codeBlock('text'), 'a⟦b⟧c', 'a\n```\n⟦b⟧\n```\nc'],
    ['link', link('text'), 'see ⟦docs⟧.', 'see [docs](⟦https://⟧).'],
    ['insert', insert('KB-000001'), 'a ⟦x⟧ b', 'a KB-000001⟦⟧ b'],
  ])('%s', (_, edit, before, after) => {
    expect(edit(at(before))).toEqual(at(after));
  });

  it('finds the part that changed', () => {
    expect(changeBetween('one two three', 'one 2 three')).toEqual({
      from: 4,
      to: 7,
      added: '2',
    });
    expect(changeBetween('aaa', 'aaaa')).toEqual({
      from: 3,
      to: 3,
      added: 'a',
    });
    expect(changeBetween('same', 'same')).toEqual({
      from: 4,
      to: 4,
      added: '',
    });
  });
});
