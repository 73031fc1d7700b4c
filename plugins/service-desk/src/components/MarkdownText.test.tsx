import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { serviceDeskApiRef } from '../api';
import { MarkdownText } from './MarkdownText';

function show(text: string) {
  renderInTestApp(<MarkdownText text={text} />, {
    apis: [[serviceDeskApiRef, FakeServiceDesk.create({ as: 'li.na' })]],
  });
}

describe('MarkdownText', () => {
  it('links to the web and to mail, and to nothing that runs', async () => {
    show(
      '[web](https://example.com/a) [mail](mailto:a@example.com) [bad](javascript:alert(1)) [data](data:text/html,x) [near](/catalog)',
    );
    const web = await screen.findByRole('link', { name: 'web' });
    expect(web).toHaveAttribute('href', 'https://example.com/a');
    expect(web).toHaveAttribute('rel', 'noopener noreferrer nofollow');
    expect(screen.getByRole('link', { name: 'mail' })).toHaveAttribute(
      'href',
      'mailto:a@example.com',
    );
    expect(screen.getByText('bad')).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(2);
  });

  it('shows raw HTML as nothing but text, and no picture of another place', async () => {
    show(
      'before <img src=x onerror=alert(1)> <script>alert(1)</script> ![far](https://tracker.example/p.png) **after**\n\n# Loud',
    );
    expect(await screen.findByText('after')).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(document.querySelector('script')).toBeNull();
    expect(screen.getByText('far')).toBeInTheDocument();
    expect(screen.getByText('Loud')).toBeInTheDocument();
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });

  it('says so when an attached image cannot be had', async () => {
    show('![shot](attachment:00000000-0000-4000-8000-000000000000)');
    expect(
      await screen.findByText('Image shot cannot be shown'),
    ).toBeInTheDocument();
  });
});
