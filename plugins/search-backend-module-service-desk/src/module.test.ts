import search from '@backstage/plugin-search-backend';
import {
  createSearchTest,
  type SearchPortal,
  type SearchReply,
} from '@firstline/backend-kit/testUtils';
import analyser from '@firstline/plugin-search-backend-module-analyser';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- the real desk, in the test alone
import desk from '@firstline/plugin-service-desk-backend';
import module from './index';

const portal = {
  pluginId: 'service-desk',
  type: 'service-desk-incident',
  config: { serviceDesk: { groups: { desk: 'group:default/service-desk' } } },
};
const searchTest = createSearchTest({
  ...portal,
  features: [desk, search, module, analyser],
});
const unguardedTest = createSearchTest({
  ...portal,
  features: [desk, search, module],
});

async function file(
  { post }: SearchPortal,
  name: string,
  title: string,
  description: string,
): Promise<string> {
  const incident = await post(name, '/incidents', { title, description });
  return incident.number as string;
}

const numbersOf = ({ results }: SearchReply) =>
  results.map(({ document }) => document.number);

describe('incidents in the portal search', () => {
  searchTest('are found by those who see them on the desk', async running => {
    const { find, index } = running;
    const payroll = await file(
      running,
      'zhang.wei',
      '工资系统打不开',
      'connect ECONNREFUSED 10.2.3.4:8443',
    );
    const printer = await file(
      running,
      'emma.clark',
      'Printer on floor 3 jams',
      '打印机 always jams, see ECONNREFUSED in its log',
    );
    await index();

    const agents = await find('li.na', 'econnrefused');
    expect(numbersOf(agents).sort()).toEqual([payroll, printer]);
    const zhangs = await find('zhang.wei', 'econnrefused');
    expect(numbersOf(zhangs)).toEqual([payroll]);
    expect(numbersOf(await find('emma.clark', '打印机'))).toEqual([printer]);
    const hidden = await find('zhang.wei', 'printer floor');
    expect(hidden.results).toEqual([]);
    expect(hidden.numberOfResults).toBe(0);

    const [{ type, document }] = (await find('zhang.wei', '工资')).results;
    expect(type).toBe('service-desk-incident');
    expect(document).toMatchObject({
      number: payroll,
      title: '工资系统打不开',
      state: 'assigned',
      priority: 'P3',
      major: false,
      location: `/service-desk/incidents/${payroll}`,
    });
  });

  searchTest('show strangers nothing of an announced one', async running => {
    const { find, index, post } = running;
    const number = await file(
      running,
      'zhang.wei',
      'Mail of the board bounces',
      'Only mail of the board.',
    );
    await post('li.na', `/incidents/${number}/actions/announce`, {
      title: 'Mail is disturbed',
      note: 'We are on it.',
    });
    await index();
    expect(numbersOf(await find('zhang.wei', 'mail'))).toEqual([number]);
    expect(numbersOf(await find('emma.clark', 'mail'))).toEqual([]);
  });

  unguardedTest('stay out of an engine that asks no guards', async running => {
    await file(running, 'zhang.wei', 'Mail of the board bounces', 'At noon.');
    await running.index();
    expect(numbersOf(await running.find('zhang.wei', 'mail'))).toEqual([]);
    expect(numbersOf(await running.find('li.na', 'mail'))).toEqual([]);
  });
});
