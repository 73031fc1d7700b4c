import { sameType } from '@firstline/common-kit';
import { complaintActions } from './complaintLifecycle';
import type { Complaint, MeasureTask } from './complaint';
import type { ComplaintEntry, ComplaintWork } from './ComplaintApi';
import {
  measureTaskReplySchema,
  type complaintEntryReplySchema,
  type complaintReplySchema,
  type complaintWorkReplySchema,
} from './complaintReplySchemas';
import { complaintActionSchemas } from './complaintSchemas';

describe('reply schemas of complaints', () => {
  it('are the types of the API', () => {
    expect([
      sameType<typeof complaintReplySchema, Complaint>(true),
      sameType<typeof complaintEntryReplySchema, ComplaintEntry>(true),
      sameType<typeof complaintWorkReplySchema, ComplaintWork>(true),
      sameType<typeof measureTaskReplySchema, MeasureTask>(true),
    ]).not.toContain(false);
    expect(Object.keys(complaintActionSchemas)).toEqual([...complaintActions]);
  });

  it('let a measure tell nothing of who complained', () => {
    const task = {
      id: '0b7ba2a2-5f0c-4f9c-8d0e-6a5c0a9b7a11',
      text: 'Call back within the hour',
      owner: 'user:default/tom.baker',
      dueAt: '2026-11-30T09:00:00.000Z',
      overdue: false,
      complaintNumber: 'CMP-000001',
      mayOpen: false,
    };
    expect(measureTaskReplySchema.safeParse(task).success).toBe(true);
    expect(
      measureTaskReplySchema.safeParse({
        ...task,
        complainant: 'user:default/zhang.wei',
      }).success,
    ).toBe(false);
  });
});
