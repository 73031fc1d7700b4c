import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { FoundArticle } from './FoundArticle';

it('says of an article in the portal search what it is, and leads there', async () => {
  const result = {
    title: '如何重置密码',
    text: '点击登录页上的链接。',
    location: '/knowledge-base/articles/KB-000012',
    number: 'KB-000012',
    kind: 'how-to',
    language: 'zh',
  };
  renderInTestApp(<FoundArticle result={result} />);
  expect(
    await screen.findByRole('link', { name: '如何重置密码' }),
  ).toHaveAttribute('href', '/knowledge-base/articles/KB-000012');
  for (const fact of ['KB-000012', 'How-to', 'Chinese', result.text]) {
    expect(screen.getByText(fact)).toBeInTheDocument();
  }
});
