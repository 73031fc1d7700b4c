import { useApi } from '@backstage/frontend-plugin-api';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { useLanguage, useLoad } from '@firstline/frontend-kit';
import { satisfactionApiRef } from '../api';
import { MarkdownText } from '../components';
import { useText } from '../translation';

/** What to say on the phone, in the reader's language, at hand beside the list. */
export function CallScript() {
  const t = useText();
  const api = useApi(satisfactionApiRef);
  const language = useLanguage().slice(0, 2);
  const script = useLoad(signal => api.getCallScript({ signal }), [api]);
  const text = script.data?.[language] ?? script.data?.en;
  if (!text) return null;
  return (
    <Accordion>
      <AccordionTrigger title={t('satisfaction.calls.script')} />
      <AccordionPanel>
        <MarkdownText text={text} />
      </AccordionPanel>
    </Accordion>
  );
}
