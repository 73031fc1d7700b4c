import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { refusal } from '../testing/refusal';
import { MarkdownText } from './MarkdownText';
import { markdownOutline } from './outline';
import { usePortalLink } from './usePortalLink';

async function loadImage(): Promise<Blob> {
  throw await refusal(404, 'not found');
}

function show(
  text: string,
  options: Partial<ComponentProps<typeof MarkdownText>> = {},
) {
  renderInTestApp(
    <MarkdownText text={text} loadImage={loadImage} {...options} />,
  );
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

  it('leads to the records the portal has, and to nothing else in it', async () => {
    function Linked() {
      const portalLink = usePortalLink({
        article: ({ number }) => `/kb/${number}`,
        incident: undefined,
      });
      return (
        <MarkdownText
          text="[fix](KB-000001), KB-000002, [copied](/knowledge-base/articles/KB-000003), [incident](INC-000001), [bad](javascript:alert(1)), [near](/catalog)"
          loadImage={loadImage}
          portalLink={portalLink}
        />
      );
    }
    renderInTestApp(<Linked />);
    await screen.findByRole('link', { name: 'fix' });
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual(['/kb/KB-000001', '/kb/KB-000002', '/kb/KB-000003']);
    expect(screen.getByText('incident')).toBeInTheDocument();
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

  it('has headings to lead to, with the ids of its outline', async () => {
    const text =
      '# 原因\n\ntext\n\n## Check `df -h`\n\n## Check df -h\n\n```\n# no heading\n```';
    show(text, { headings: true });
    const headings = await screen.findAllByRole('heading');
    const outline = markdownOutline(text);
    expect(outline).toEqual([
      { id: 'text-原因', title: '原因', level: 1 },
      { id: 'text-check-df-h', title: 'Check df -h', level: 2 },
      { id: 'text-check-df-h-2', title: 'Check df -h', level: 2 },
    ]);
    expect(headings.map(heading => heading.id)).toEqual(
      outline.map(entry => entry.id),
    );
    // The page's title is the h1.
    expect(headings.map(heading => heading.tagName)).toEqual([
      'H2',
      'H3',
      'H3',
    ]);
  });

  it('copies a block of code as it was written', async () => {
    const user = userEvent.setup();
    show('```sh\nkubectl get pods \\\n  -n payments\n```');
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(
      await screen.findByRole('button', { name: 'Copied' }),
    ).toBeInTheDocument();
  });
});
