import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  ButtonIcon,
  ButtonLink,
  Flex,
  Menu,
  MenuItem,
  MenuTrigger,
} from '@backstage/ui';
import type {
  Article,
  ArticleAction,
} from '@firstline/plugin-knowledge-base-common';
import { RiEditLine, RiMoreLine } from '@remixicon/react';
import { editArticleRouteRef } from '../../routes';
import { useText } from '../../translation';
import { orderActions } from './orderActions';

/** What the reader may do with the article: the likely next step in front, the rest in a menu. */
export function ActionBar(props: {
  article: Article;
  pending: boolean;
  onMove(action: ArticleAction): void;
}) {
  const t = useText();
  const { article, pending, onMove } = props;
  const edit = useRouteRef(editArticleRouteRef)?.({ number: article.number });
  const { main, beside, more } = orderActions(article);
  const mayEdit = article.mayEdit && edit;
  if (!mayEdit && !main && beside.length + more.length === 0) return null;
  return (
    <Flex
      role="group"
      aria-label={t('article.actions')}
      gap="2"
      align="center"
      style={{ flexWrap: 'wrap' }}
    >
      {main && (
        <Button
          variant="primary"
          isPending={pending}
          onPress={() => onMove(main)}
        >
          {t(`common.action.${main}`)}
        </Button>
      )}
      {beside.map(action => (
        <Button
          key={action}
          variant="secondary"
          isDisabled={pending}
          onPress={() => onMove(action)}
        >
          {t(`common.action.${action}`)}
        </Button>
      ))}
      {mayEdit && (
        <ButtonLink variant="secondary" href={edit} iconStart={<RiEditLine />}>
          {t(
            article.pending?.state === 'draft'
              ? 'article.continueEditing'
              : 'article.edit',
          )}
        </ButtonLink>
      )}
      {more.length > 0 && (
        <MenuTrigger>
          <ButtonIcon
            variant="secondary"
            icon={<RiMoreLine />}
            aria-label={t('article.moreActions')}
          />
          <Menu onAction={key => onMove(key as ArticleAction)}>
            {more.map(action => (
              <MenuItem key={action} id={action}>
                {t(`common.action.${action}`)}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      )}
    </Flex>
  );
}
