import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Flex } from '@backstage/ui';
import { StateMessage } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { RiSearchEyeLine } from '@remixicon/react';
import { useKnowledgePerson } from '../hooks';
import { newArticleRouteRef, reportRouteRef } from '../routes';
import { useText } from '../translation';
import type { SearchAddress } from './useSearchAddress';

const Tips = styled('ul')({
  margin: '0 0 12px',
  color: 'var(--bui-fg-secondary)',
  fontSize: '0.9375rem',
  paddingLeft: '1.2em',
  textAlign: 'left',
  lineHeight: 1.7,
});

/** Nothing has what was looked for: what to try, and whom to ask. */
export function NothingFound(props: {
  address: SearchAddress;
  onChange(change: Partial<SearchAddress>): void;
}) {
  const t = useText();
  const engineer = useKnowledgePerson().data?.engineer;
  const write = useRouteRef(newArticleRouteRef)?.();
  const report = useRouteRef(reportRouteRef)?.();
  const { q, kind, language, ci } = props.address;
  const filtered = Boolean(kind || language || ci);
  return (
    <StateMessage
      icon={<RiSearchEyeLine size={28} />}
      title={q ? t('home.nothingFor', { q }) : t('home.nothing')}
      action={
        <>
          {q && (
            <Tips>
              <li>{t('home.tip.fewer')}</li>
              <li>{t('home.tip.code')}</li>
              <li>{t('home.tip.language')}</li>
              <li>{t('home.tip.noted')}</li>
            </Tips>
          )}
          <Flex gap="2" justify="center" style={{ flexWrap: 'wrap' }}>
            {filtered && (
              <Button
                onPress={() =>
                  props.onChange({
                    kind: undefined,
                    language: undefined,
                    ci: undefined,
                  })
                }
              >
                {t('home.clear')}
              </Button>
            )}
            {report && (
              <ButtonLink variant="secondary" href={report}>
                {t('home.report')}
              </ButtonLink>
            )}
            {engineer && write && (
              <ButtonLink variant="secondary" href={write}>
                {t('common.newArticle')}
              </ButtonLink>
            )}
          </Flex>
        </>
      }
    />
  );
}
