import {
  draftProblems,
  emptyDraft,
  idempotencyKeyOf,
  parseDraft,
  toRequest,
} from './reportDraft';

const now = Date.parse('2026-11-21T09:30:00Z');

describe('reportDraft', () => {
  it('asks for a title, and for a description or a file', () => {
    expect(draftProblems(emptyDraft(), now)).toEqual({
      title: 'title',
      description: 'description',
    });
    const file = {
      id: '3f0b9e0e-6f8b-4c8e-9a51-0d2b5c6a7e01',
      name: 'screen.png',
      type: 'image/png',
      size: 1,
      uploadedBy: 'user:default/zhang.wei',
      uploadedAt: '2026-11-21T09:00:00Z',
      image: true,
    };
    const draft = { ...emptyDraft(), title: 'It fails', attachments: [file] };
    expect(draftProblems(draft, now)).toEqual({});
    expect(toRequest(draft)).toEqual({
      title: 'It fails',
      attachmentIds: [file.id],
    });
  });

  it('sends channel and reporter only when it is for somebody else', () => {
    const draft = {
      ...emptyDraft(),
      title: 'It fails',
      description: 'Error 500',
      reporter: { ...emptyDraft().reporter, phone: '4711' },
    };
    expect(toRequest(draft)).toEqual({
      title: 'It fails',
      description: 'Error 500',
    });
    const forAnother = { ...draft, onBehalf: true };
    expect(draftProblems(forAnother, now)).toEqual({ reporter: 'reporter' });
    forAnother.reporter = {
      ...draft.reporter,
      name: ' Wang Fang ',
      email: 'nonsense',
    };
    expect(draftProblems(forAnother, now)).toEqual({
      'reporter.email': 'email',
    });
    forAnother.reporter.email = '';
    expect(toRequest(forAnother)).toMatchObject({
      channel: 'phone',
      reporter: { name: 'Wang Fang', phone: '4711' },
    });
  });

  it('does not believe that something broke tomorrow or is wanted yesterday', () => {
    const draft = {
      ...emptyDraft(),
      title: 'It fails',
      description: 'Error 500',
      occurredAt: '2026-11-23T09:00',
      desiredResolutionAt: '2026-11-19T09:00',
    };
    expect(draftProblems(draft, now)).toEqual({
      occurredAt: 'future',
      desiredResolutionAt: 'past',
    });
  });

  it('keeps its key until it says something else', () => {
    const draft = { ...emptyDraft(), title: 'It fails', description: 'x' };
    const key = idempotencyKeyOf(draft, toRequest(draft));
    expect(key).toMatch(/^[!-~]{1,200}$/);
    const restored = parseDraft(JSON.parse(JSON.stringify(draft)))!;
    expect(idempotencyKeyOf(restored, toRequest(restored))).toBe(key);
    const changed = { ...draft, description: 'y' };
    expect(idempotencyKeyOf(changed, toRequest(changed))).not.toBe(key);
    const other = { ...draft, id: emptyDraft().id };
    expect(idempotencyKeyOf(other, toRequest(other))).not.toBe(key);
  });

  it('comes back from storage as far as it can be read, and not when empty', () => {
    expect(parseDraft(undefined)).toBeUndefined();
    expect(parseDraft(emptyDraft())).toBeUndefined();
    expect(
      parseDraft({ id: 'a', title: 'It fails', impact: 'huge', cis: 3 }),
    ).toMatchObject({ title: 'It fails', impact: undefined, cis: [] });
  });
});
