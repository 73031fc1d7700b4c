import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  TimelineEntry,
  TimelineEntryKind,
} from '@firstline/plugin-service-desk-common';
import { screen } from '@testing-library/react';
import { serviceDeskApiRef } from '../../api';
import { TimelineItem } from './TimelineItem';

const entry = (kind: string): TimelineEntry => ({
  id: kind,
  kind: kind as TimelineEntryKind,
  visibility: 'public',
  actor: 'user:default/li.na',
  at: '2026-11-22T09:00:00.000Z',
  text: `Text of ${kind}`,
  changes: [],
  attachments: [],
});

it('shows entries of kinds that came with an upgrade beside those it knows', async () => {
  renderInTestApp(
    <ul>
      {['accepted', 'teleported', 'toString'].map(kind => (
        <TimelineItem key={kind} entry={entry(kind)} marksInternal={false} />
      ))}
    </ul>,
    {
      apis: [
        [catalogApiRef, catalogApiMock()],
        [serviceDeskApiRef, {}],
      ],
    },
  );
  expect(await screen.findByText(/accepted it/)).toBeInTheDocument();
  expect(
    screen.getAllByText(/did something that this page learns of/),
  ).toHaveLength(2);
  for (const kind of ['accepted', 'teleported', 'toString']) {
    expect(screen.getByText(`Text of ${kind}`)).toBeInTheDocument();
  }
});
