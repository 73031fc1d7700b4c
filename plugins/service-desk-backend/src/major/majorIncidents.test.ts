import { statementsOf } from '@firstline/backend-kit/testUtils';
import { groups, items, person } from '../__testUtils__/company';
import { majorTest } from '../__testUtils__/majorTest';

const review = {
  summary: 'The database was full',
  cause: 'Nobody watched it',
  improvements: 'Watch it',
};

describe('major incidents', () => {
  majorTest('from declaration to review', async desk => {
    const { act, clock, file, majors, read, resolve, story, take, told } = desk;
    const number = await file();
    await take(number);
    await act('maria.silva', number, 'declareMajor', { reason: 'All shops' });
    expect(told('major incident')).toContain(groups.incidentManagers);
    expect(await read(number)).toMatchObject({
      major: true,
      majorIncident: {
        declaredAt: '2026-11-23T08:00:00.000Z',
        declaredBy: 'user:default/maria.silva',
        reason: 'All shops',
        updateEverySeconds: 1_800,
        nextUpdateDueAt: '2026-11-23T08:30:00.000Z',
        linked: [],
        affected: [
          { ref: items.paymentsDb },
          { ref: items.paymentsApi },
          { ref: items.batch },
        ],
        reviewAsked: false,
      },
    });
    const theirs = await read(number, 'zhang.wei');
    expect(theirs).toMatchObject({ major: true, view: 'public' });
    expect(theirs).not.toHaveProperty('majorIncident.declaredBy');

    // An update by those who work on it puts the next one off; a question does not.
    clock.advance({ minutes: 20 });
    const say = (by: string, text: string, update?: boolean) =>
      desk.incidents.addTimelineEntry(
        number,
        { text, visibility: 'public', update },
        { by: person(by) },
      );
    await say('zhang.wei', 'When will it work?');
    const due = async () =>
      (await read(number)) as {
        majorIncident?: { nextUpdateDueAt?: string };
      };
    expect((await due()).majorIncident?.nextUpdateDueAt).toBe(
      '2026-11-23T08:30:00.000Z',
    );
    await say('zhao.min', 'The **standby** takes over', true);
    await expect(say('zhang.wei', 'All is well', true)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect((await due()).majorIncident?.nextUpdateDueAt).toBe(
      '2026-11-23T08:50:00.000Z',
    );
    // Nobody tells anything for half an hour: the incident managers know.
    clock.advance({ minutes: 31 });
    await desk.incidents.takeSteps();
    expect(told('The 30 minutes until the next update used up')).toEqual([
      groups.incidentManagers,
    ]);

    // Who may know of it: those who see it, by the items it affects.
    expect(await desk.banners('zhao.min', [items.batch])).toEqual([
      {
        number,
        title: 'Payments fail',
        since: '2026-11-23T08:00:00.000Z',
        ciRefs: [items.batch],
        lastUpdate: {
          text: 'The standby takes over',
          at: '2026-11-23T08:20:00.000Z',
        },
        following: false,
      },
    ]);
    expect(await desk.banners('zhao.min', [items.printer])).toEqual([]);
    expect(await desk.banners('zhao.min')).toHaveLength(1);
    expect(await desk.banners('emma.clark')).toEqual([]);
    await act('li.na', number, 'announce', {
      title: 'Payments are down',
      note: 'We are at it',
    });
    expect(await desk.banners('emma.clark', [items.batch])).toMatchObject([
      { title: 'Payments are down', lastUpdate: { text: 'We are at it' } },
    ]);
    // An update is for everybody, a reply for those concerned.
    clock.advance({ minutes: 1 });
    await say('zhao.min', 'Half of them go through', true);
    await say('zhao.min', 'Yours went through, Wei');
    expect(await desk.banners('emma.clark', [items.batch])).toMatchObject([
      { lastUpdate: { text: 'Half of them go through' } },
    ]);
    const everybody = await desk.incidents.timeline(
      number,
      { limit: 50 },
      { by: person('emma.clark') },
    );
    expect(everybody.items.flatMap(({ text }) => (text ? [text] : []))).toEqual(
      ['We are at it', 'Half of them go through'],
    );

    await expect(
      majors.writeReview(number, review, { by: person('zhao.min') }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    await resolve(number);
    expect((await story(number)).slice(-2)).toEqual([
      'resolved',
      'reviewAsked',
    ]);
    expect(told('write the review')).toEqual(
      expect.arrayContaining([groups.dba, groups.incidentManagers]),
    );
    expect(await desk.banners('zhao.min')).toEqual([]);
    await expect(
      majors.writeReview(number, review, { by: person('zhang.wei') }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await expect(
      majors.writeReview(number, review, { by: person('emma.clark') }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await majors.writeReview(number, review, { by: person('zhao.min') });
    await majors.writeReview(
      number,
      { ...review, cause: 'Nobody was told' },
      { by: person('maria.silva') },
    );
    const reviewed = await read(number);
    expect(reviewed).toMatchObject({
      majorIncident: {
        reviewAsked: true,
        review: {
          cause: 'Nobody was told',
          writtenBy: 'user:default/maria.silva',
        },
      },
    });
    expect(reviewed).not.toHaveProperty(
      'majorIncident.nextUpdateDueAt',
      expect.anything(),
    );
    expect((await story(number)).slice(-2)).toEqual(['reviewed', 'reviewed']);
  });

  majorTest('resolves what is linked to it, each once', async desk => {
    const { act, file, incidents, linked, read, resolve, story, take } = desk;
    const major = await file();
    await take(major);
    const [fresh, worked, gone, free] = [
      await file('zhang.wei', { ciRefs: [] }),
      await file('emma.clark'),
      await file(),
      await file(),
    ];
    await expect(linked(fresh).to(major)).rejects.toThrow('open major');
    await act('li.na', major, 'declareMajor', { reason: 'All shops' });
    await expect(linked(major).to(major)).rejects.toThrow('itself');
    await expect(linked(fresh).to(major, 'zhang.wei')).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    await linked(fresh).to(major);
    await take(worked);
    await linked(worked).to(major, 'zhao.min');
    await linked(worked).to(major);
    await linked(gone).to(major);
    await linked(free).to(major);
    await desk.majors.unlink(free, { by: person('li.na') });
    await act('zhang.wei', gone, 'cancel', { reason: 'Mistake' });
    expect(await story(worked)).toEqual([
      'submitted',
      'assigned',
      'assigned',
      'accepted',
      'linkedToMajor',
    ]);
    expect(await read(major)).toMatchObject({
      majorIncident: { linked: [fresh, worked, gone] },
    });
    expect(await read(worked)).toMatchObject({ linkedTo: major });
    // Whose major incident it is, the requester is not told unless everybody is.
    expect(await read(worked, 'emma.clark')).not.toHaveProperty(
      'linkedTo',
      major,
    );
    const other = await file();
    await act('li.na', other, 'declareMajor', { reason: 'Too' });
    await expect(linked(other).to(major)).rejects.toThrow('not linked');

    await resolve(major);
    // The sweep has nothing left to do, on whichever replica.
    expect(
      await Promise.all([incidents.settleLinks(), incidents.settleLinks()]),
    ).toEqual([0, 0]);
    for (const number of [fresh, worked]) {
      expect(await read(number)).toMatchObject({
        state: 'resolved',
        resolution: { code: 'fixed', resolvedBy: 'user:default/zhao.min' },
      });
      expect(
        (await story(number)).filter(kind => kind === 'resolved'),
      ).toHaveLength(1);
    }
    // What was done there is of the major incident, which is not theirs to know.
    for (const [number, by] of [
      [fresh, 'zhang.wei'],
      [worked, 'emma.clark'],
    ]) {
      const theirs = JSON.stringify(await read(number, by));
      expect(theirs).toContain('others of the same cause');
      expect(theirs).not.toContain('secret');
      expect(theirs).not.toContain(major);
    }
    expect(desk.told('please confirm')).toEqual(
      expect.arrayContaining([
        'user:default/zhang.wei',
        'user:default/emma.clark',
      ]),
    );
    expect(await read(gone)).toMatchObject({ state: 'cancelled' });
    expect(await read(free)).toMatchObject({ state: 'assigned' });

    // Whoever is not helped by it reopens theirs, and it stays so.
    await act('emma.clark', worked, 'reopen', { reason: 'Still broken' });
    expect(await incidents.settleLinks()).toBe(0);
    expect(await read(worked)).toMatchObject({ state: 'assigned' });
  });

  majorTest('loses none of many when it dies in the middle', async desk => {
    const { act, broken, file, incidents, linked, read, resolve, take } = desk;
    const major = await file();
    await take(major);
    await act('li.na', major, 'declareMajor', { reason: 'All shops' });
    const numbers: string[] = [];
    for (let i = 0; i < 25; i += 1) {
      const number = await file();
      await linked(number).to(major);
      numbers.push(number);
    }
    await resolve(major);
    const states = async () => {
      const all = await Promise.all(numbers.map(number => read(number)));
      return all.filter(({ state }) => state === 'resolved').length;
    };
    // Twenty at once, in the request; the rest is the sweep's.
    expect(await states()).toBe(20);
    broken.outbox = true;
    await expect(incidents.settleLinks()).rejects.toThrow('5 incidents');
    expect(await states()).toBe(20);
    broken.outbox = false;
    // Reopened before the rest was done: these are not solved.
    await act('li.na', major, 'reopen', { reason: 'Again' });
    expect(await incidents.settleLinks()).toBe(0);
    await act('zhao.min', major, 'accept', {});
    await resolve(major);
    expect(await states()).toBe(25);
  });

  majorTest('lets go of what was linked when it is cancelled', async desk => {
    const { act, file, incidents, linked, read, story } = desk;
    const [major, number] = [await file(), await file()];
    await act('li.na', major, 'declareMajor', { reason: 'All shops' });
    await linked(number).to(major);
    await act('zhang.wei', major, 'cancel', { reason: 'Mistake' });
    expect(await incidents.settleLinks()).toBe(1);
    expect(await read(number)).toMatchObject({ state: 'assigned' });
    expect(await read(number)).not.toHaveProperty('linkedTo', major);
    expect((await story(number)).slice(-1)).toEqual(['unlinkedFromMajor']);
  });

  majorTest(
    'is declared by a rule: of its priority, with so many dependents',
    async ({ act, file, read, story, told }) => {
      const high = { impact: 'high', urgency: 'high' };
      const few = await file('zhang.wei', {
        ...high,
        ciRefs: [items.paymentsApi],
      });
      expect(await read(few)).toMatchObject({ priority: 'P1', major: false });
      expect(told('major')).toEqual([]);
      const number = await file('zhang.wei', high);
      expect(await read(number)).toMatchObject({
        major: true,
        majorIncident: {
          declaredBy: 'firstline',
          reason:
            'By rule: its priority is P1, and 2 items depend on what it is about.',
        },
      });
      expect(told('major')).toContain(groups.incidentManagers);
      expect(await story(number)).toEqual([
        'submitted',
        'assigned',
        'declaredMajor',
      ]);
      const later = await file();
      expect(await read(later)).toMatchObject({ major: false });
      await act('li.na', later, 'reclassify', { ...high, reason: 'Worse' });
      expect(await read(later)).toMatchObject({ major: true });
      // What it affects follows its items.
      await act('li.na', later, 'reclassify', {
        ciRefs: [items.paymentsApi],
        reason: 'That one',
      });
      expect(await read(later)).toMatchObject({
        majorIncident: {
          affected: [{ ref: items.paymentsApi }, { ref: items.batch }],
        },
      });
    },
    { rules: [{ priorities: ['P1'], dependentsAtLeast: 2 }] },
  );

  majorTest(
    'lists any number of them in as many statements as two',
    async ({ act, file, incidents, linked }, knex) => {
      const declared = async (links: number) => {
        const major = await file();
        await act('li.na', major, 'declareMajor', { reason: 'All shops' });
        const numbers: string[] = [];
        for (let n = 0; n < links; n += 1) {
          const number = await file();
          await linked(number).to(major);
          numbers.push(number);
        }
        return numbers;
      };
      const list = async () => {
        let found: (string[] | undefined)[] = [];
        const statements = await statementsOf(knex, async () => {
          const { items: page } = await incidents.list(
            { major: true, sort: 'createdAt' },
            { by: person('li.na') },
          );
          found = page.map(one =>
            'majorIncident' in one ? one.majorIncident?.linked : undefined,
          );
        });
        return { found, statements: statements.length };
      };
      const [one, two] = [await declared(2), await declared(1)];
      const few = await list();
      expect(few.found).toEqual([one, two]);
      const more = [await declared(0), await declared(1), await declared(1)];
      const many = await list();
      expect(many.found).toEqual([one, two, ...more]);
      expect(many.statements).toBe(few.statements);
    },
  );
});
