import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { FoundIncident } from './FoundIncident';

const result = {
  title: '工资系统打不开',
  text: 'connect ECONNREFUSED 10.2.3.4:8443',
  location: '/service-desk/incidents/INC-000007',
  number: 'INC-000007',
  state: 'in_progress',
  priority: 'P1',
  major: true,
};

describe('an incident in the portal search', () => {
  it('says what it is, leads there, and marks what was found', async () => {
    const highlight = {
      preTag: '<found>',
      postTag: '</found>',
      fields: {
        title: '<found>工资</found>系统打不开',
        text: 'connect <found>ECONNREFUSED</found> 10.2.3.4:8443',
      },
    };
    renderInTestApp(<FoundIncident result={result} highlight={highlight} />);
    expect(
      await screen.findByRole('link', { name: '工资系统打不开' }),
    ).toHaveAttribute('href', '/service-desk/incidents/INC-000007');
    expect(screen.getByText('工资').tagName).toBe('MARK');
    expect(screen.getByText('ECONNREFUSED').tagName).toBe('MARK');
    for (const fact of ['INC-000007', 'In progress', 'P1', 'Major incident']) {
      expect(screen.getByText(fact)).toBeInTheDocument();
    }
  });

  it('shows its text where nothing is marked', async () => {
    const minor = { ...result, major: false };
    renderInTestApp(<FoundIncident result={minor} />);
    expect(
      await screen.findByText('connect ECONNREFUSED 10.2.3.4:8443'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Major incident')).not.toBeInTheDocument();
  });
});
