import {
  Chip,
  Person,
  RelativeTime,
  type ChipTone,
} from '@firstline/frontend-kit';
import type { RevisionSummary } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'grid',
    gap: 4,
    padding: '12px 14px',
    borderBottom: '1px solid var(--bui-border-1)',
    fontSize: '0.875rem',
    '&[data-shown]': {
      background: 'var(--bui-bg-neutral-2)',
      boxShadow: 'inset 3px 0 0 var(--bui-accent-bg)',
    },
  },
  '& small': { color: 'var(--bui-fg-secondary)', fontSize: '0.8125rem' },
  '& q': { quotes: 'none', overflowWrap: 'anywhere' },
});
const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  '& strong': { fontVariantNumeric: 'tabular-nums' },
});
const Choices = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  '& label': { display: 'inline-flex', alignItems: 'center', gap: 6 },
});

const tones: Record<RevisionSummary['state'], ChipTone> = {
  draft: 'neutral',
  in_review: 'info',
  rejected: 'warning',
  published: 'success',
  superseded: 'neutral',
};

/** The revisions of an article, newest first; two of them are compared. */
export function RevisionList(props: {
  revisions: RevisionSummary[];
  from: number;
  to: number;
  onChoose(change: { from?: number; to?: number }): void;
}) {
  const t = useText();
  const { from, to } = props;
  return (
    <List aria-label={t('review.revisions')}>
      {props.revisions.map(revision => {
        const n = revision.revision;
        return (
          <li key={n} data-shown={n === from || n === to || undefined}>
            <Head>
              <strong>{t('review.revision', { revision: n })}</strong>
              <Chip tone={tones[revision.state]}>
                {t(`review.state.${revision.state}`)}
              </Chip>
            </Head>
            <small>
              <Person userRef={revision.author} link={false} />{' '}
              <RelativeTime at={revision.updatedAt} />
            </small>
            {revision.note && <q>{revision.note}</q>}
            {revision.review && (
              <small>
                {t(
                  revision.review.approved
                    ? 'review.approvedBy'
                    : 'review.rejectedBy',
                )}{' '}
                <Person userRef={revision.review.by} link={false} />
                {revision.review.note && <>: {revision.review.note}</>}
              </small>
            )}
            <Choices>
              {(['from', 'to'] as const).map(side => (
                <label key={side}>
                  <input
                    type="radio"
                    name={side}
                    checked={n === props[side]}
                    aria-label={t(`review.compare.${side}Revision`, {
                      revision: n,
                    })}
                    onChange={() => props.onChoose({ [side]: n })}
                  />
                  {t(`review.compare.${side}`)}
                </label>
              ))}
            </Choices>
          </li>
        );
      })}
    </List>
  );
}
