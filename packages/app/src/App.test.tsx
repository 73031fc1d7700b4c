import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('shows the people to sign in as', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: {
              title: 'Firstline',
              baseUrl: 'http://localhost',
              signIn: {
                provider: 'persona',
                people: [
                  {
                    user: 'user:default/li.na',
                    name: 'Li Na 李娜',
                    role: 'agent',
                    team: 'Service Desk',
                  },
                ],
              },
            },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as never,
    };

    render(App.createRoot());

    expect(
      await screen.findByRole('heading', { name: 'Service desk' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', {
        name: 'Li Na 李娜 Service Desk',
      }),
    ).toBeEnabled();
    // Roles that nobody has are not shown.
    expect(
      screen.queryByRole('heading', { name: 'Managers' }),
    ).not.toBeInTheDocument();
  });
});
