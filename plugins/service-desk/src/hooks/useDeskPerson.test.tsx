import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { serviceDeskApiRef } from '../api';
import { useDeskPerson } from './useDeskPerson';

function Reader() {
  const { data } = useDeskPerson();
  return <p>{data?.userRef}</p>;
}

async function show(desk: FakeServiceDesk, defaultLanguage: string) {
  // The portal keeps what language it was in.
  localStorage.clear();
  const { unmount } = await renderInTestApp(
    <>
      <Reader />
      <Reader />
    </>,
    {
      apis: [[serviceDeskApiRef, desk]],
      config: {
        app: {
          extensions: [
            {
              'api:app/app-language': {
                config: { availableLanguages: ['en', 'zh'], defaultLanguage },
              },
            },
          ],
        },
      },
    },
  );
  expect(await screen.findAllByText('user:default/zhang.wei')).toHaveLength(2);
  return unmount;
}

describe('useDeskPerson', () => {
  it('tells the desk what language the portal is in, once', async () => {
    const calls: string[] = [];
    const desk = FakeServiceDesk.create({
      as: 'zhang.wei',
      before: async method => {
        calls.push(method);
      },
    });
    const told = () => calls.filter(method => method === 'setLanguage').length;
    const leave = await show(desk, 'zh');
    await waitFor(() => expect(told()).toBe(1));
    expect((await desk.getMe()).language).toBe('zh');
    leave();

    const leaveAgain = await show(desk, 'zh');
    expect(told()).toBe(1);
    leaveAgain();
    await show(desk, 'en');
    await waitFor(() => expect(told()).toBe(2));
    expect((await desk.getMe()).language).toBe('en');
  });
});
