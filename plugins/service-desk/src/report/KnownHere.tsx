import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Card,
  CardBody,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import type { Suggestions } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';
import { KnownList, type SolvingContext } from './KnownList';

// As high as the folded list, so that the form does not move when something is found.
const Place = styled('div')({
  display: 'flex',
  alignItems: 'center',
  minHeight: 64,
});
// Stays in sight beside a long form, and scrolls by itself.
const Beside = styled('aside')({
  position: 'sticky',
  top: 'var(--bui-space-4)',
  maxHeight: 'calc(100vh - 2 * var(--bui-space-4))',
  overflowY: 'auto',
  '& h2': { marginBottom: 'var(--bui-space-3)' },
});

/** How many things {@link KnownHere} has to show. */
function countKnown(known: Suggestions | undefined): number {
  return known
    ? known.openIncidents.length +
        known.knownErrors.length +
        known.knownFixes.length +
        known.recentReports.length
    : 0;
}

function Announced(props: { count: number }) {
  const t = useText();
  return (
    <VisuallyHidden>
      <span role="status">
        {props.count > 0 ? t('report.known.count', { count: props.count }) : ''}
      </span>
    </VisuallyHidden>
  );
}

function Nothing(props: { known?: Suggestions }) {
  const t = useText();
  return (
    <Text as="p" variant="body-small" color="secondary">
      {props.known?.knowledge
        ? t('knowledge.unavailable')
        : t('report.known.nothing')}
    </Text>
  );
}

/**
 * What is known already: beside the form when there is room, folded away inside it when
 * there is not. A failure to find out is not shown: reporting goes on without it.
 */
export function KnownHere(
  props: SolvingContext & {
    known?: Suggestions;
    /** True when there is room for it beside the form. */
    wide: boolean;
  },
) {
  const t = useText();
  const { known, wide, ...solving } = props;
  const count = countKnown(known);
  const title = t('report.known.title');
  if (wide) {
    return (
      <Beside aria-label={title}>
        <Announced count={count} />
        {known && count > 0 ? (
          <Card>
            <CardBody>
              <Text as="h2" variant="title-x-small" weight="bold">
                {title}
              </Text>
              <KnownList {...solving} known={known} />
            </CardBody>
          </Card>
        ) : (
          <Nothing known={known} />
        )}
      </Beside>
    );
  }
  return (
    <aside aria-label={title}>
      <Announced count={count} />
      {known && count > 0 ? (
        <Accordion>
          <AccordionTrigger
            level={2}
            title={title}
            subtitle={t('report.known.count', { count })}
          />
          <AccordionPanel>
            <KnownList {...solving} known={known} />
          </AccordionPanel>
        </Accordion>
      ) : (
        <Place>
          <Nothing known={known} />
        </Place>
      )}
    </aside>
  );
}
