import { Chip, type ChipTone } from '@firstline/frontend-kit';
import type {
  ArticleKind,
  ArticleState,
  Audience,
} from '@firstline/plugin-knowledge-base-common';
import {
  RiArchiveLine,
  RiBookOpenLine,
  RiBugLine,
  RiDraftLine,
  RiEyeLine,
  RiFlowChart,
  RiHistoryLine,
  RiLightbulbFlashLine,
  RiLockLine,
  RiQuestionLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { useText } from '../translation';

const kindIcons: Record<ArticleKind, ReactNode> = {
  'known-fix': <RiLightbulbFlashLine aria-hidden />,
  'how-to': <RiQuestionLine aria-hidden />,
  runbook: <RiFlowChart aria-hidden />,
  'known-error': <RiBugLine aria-hidden />,
};

const states: Record<ArticleState, { tone: ChipTone; icon: ReactNode }> = {
  draft: { tone: 'neutral', icon: <RiDraftLine aria-hidden /> },
  in_review: { tone: 'info', icon: <RiEyeLine aria-hidden /> },
  published: { tone: 'success', icon: <RiBookOpenLine aria-hidden /> },
  retired: { tone: 'warning', icon: <RiArchiveLine aria-hidden /> },
};

/** What an article is for. */
export function KindChip(props: { kind: ArticleKind }) {
  const t = useText();
  return (
    <Chip icon={kindIcons[props.kind]}>{t(`common.kind.${props.kind}`)}</Chip>
  );
}

/** State of an article. */
export function StateChip(props: { state: ArticleState }) {
  const t = useText();
  const { tone, icon } = states[props.state];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`common.state.${props.state}`)}
    </Chip>
  );
}

/** Who may read it; nothing when that is everyone. */
export function AudienceChip(props: { audience: Audience }) {
  const t = useText();
  if (props.audience === 'everyone') return null;
  return (
    <Chip icon={<RiLockLine aria-hidden />}>
      {t(`common.audience.${props.audience}`)}
    </Chip>
  );
}

/** The article is no longer taken for granted. */
export function StaleChip() {
  const t = useText();
  return (
    <Chip tone="warning" icon={<RiHistoryLine aria-hidden />}>
      {t('common.needsReview')}
    </Chip>
  );
}
