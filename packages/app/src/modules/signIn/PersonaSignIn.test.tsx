import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { PersonaSignIn } from './PersonaSignIn';
import type { Persona } from './personas';

const personas: Persona[] = [
  {
    user: 'user:default/zhang.wei',
    name: 'Zhang Wei 张伟',
    role: 'requester',
    team: 'Finance',
    teamZh: '财务部',
  },
  {
    user: 'user:default/li.na',
    name: 'Li Na 李娜',
    role: 'agent',
    team: 'Service Desk',
    teamZh: '服务台',
  },
];

const session = (user: string, expiresInSeconds = 3600) => ({
  profile: { displayName: user },
  backstageIdentity: {
    token: `token of ${user}`,
    identity: {
      type: 'user',
      userEntityRef: user,
      ownershipEntityRefs: [user, 'group:default/service-desk'],
    },
    expiresInSeconds,
  },
});

function backendAnswers(status: number, body: object) {
  const request = jest.fn(
    async (_url: string, _init: { headers: Record<string, string> }) => ({
      ok: status === 200,
      status,
      statusText: 'status',
      headers: new Headers({ 'content-type': 'application/json' }),
      json: async () => body,
      text: async () => JSON.stringify(body),
    }),
  );
  Object.assign(globalThis, { fetch: request });
  return request;
}

function renderSignIn() {
  let resolve: (identity: IdentityApi) => void;
  const signedIn = new Promise<IdentityApi>(r => {
    resolve = r;
  });
  renderInTestApp(
    <PersonaSignIn
      personas={personas}
      onSignInSuccess={identity => resolve(identity)}
    />,
  );
  return signedIn;
}

describe('PersonaSignIn', () => {
  const realFetch = globalThis.fetch;
  afterEach(() => {
    Object.assign(globalThis, { fetch: realFetch });
    window.localStorage.clear();
    window.sessionStorage.clear();
  });

  it('signs in as the person chosen, stays so after a reload, and forgets on signing out', async () => {
    const request = backendAnswers(200, session('user:default/li.na'));
    const signedIn = renderSignIn();

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Li Na 李娜 Service Desk',
      }),
    );
    const identity = await signedIn;

    expect(request.mock.calls[0][0]).toMatch(/\/api\/auth\/persona\/refresh$/);
    expect(request.mock.calls[0][1].headers).toEqual({
      'x-persona': 'user:default/li.na',
    });
    expect(await identity.getCredentials()).toEqual({
      token: 'token of user:default/li.na',
    });
    expect(await identity.getBackstageIdentity()).toMatchObject({
      userEntityRef: 'user:default/li.na',
    });
    // One session serves them all until it runs out.
    expect(request).toHaveBeenCalledTimes(1);

    // A reload asks nobody whom to be.
    expect(window.localStorage.getItem('firstline.persona')).toBe(
      'user:default/li.na',
    );
    const resumed = await renderSignIn();
    expect(await resumed.getProfileInfo()).toEqual({
      displayName: 'user:default/li.na',
    });

    await resumed.signOut();
    expect(window.localStorage.getItem('firstline.persona')).toBeNull();
    expect(window.sessionStorage.getItem('firstline.persona')).toBeNull();
  });

  it('fetches a new token before the old one runs out', async () => {
    const request = backendAnswers(200, session('user:default/li.na', 0));
    const signedIn = renderSignIn();
    await userEvent.click(await screen.findByRole('button', { name: /Li Na/ }));
    const identity = await signedIn;
    await identity.getCredentials();
    expect(request).toHaveBeenCalledTimes(2);
  });

  it('says why it did not work, and lets choose again', async () => {
    backendAnswers(404, {
      error: { name: 'NotFoundError', message: 'User not found' },
      response: { statusCode: 404 },
    });
    window.localStorage.setItem('firstline.persona', 'user:default/zhang.wei');
    renderSignIn();

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'Signing in as Zhang Wei 张伟 did not work',
    );
    expect(alert).toHaveTextContent('404');

    const request = backendAnswers(200, session('user:default/li.na'));
    await userEvent.click(screen.getByRole('button', { name: /Li Na/ }));
    expect(request).toHaveBeenCalled();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
