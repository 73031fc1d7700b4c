import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  ButtonIcon,
  ButtonLink,
  Flex,
  Menu,
  MenuItem,
  MenuTrigger,
} from '@backstage/ui';
import { RiAddLine, RiMoreLine } from '@remixicon/react';
import { useKnowledgePerson } from '../hooks';
import {
  importRouteRef,
  missedRouteRef,
  newArticleRouteRef,
  reviewRouteRef,
} from '../routes';
import { useText } from '../translation';

/** For engineers: write an article; review; and what knowledge managers look after. */
export function HomeActions() {
  const t = useText();
  const person = useKnowledgePerson().data;
  const write = useRouteRef(newArticleRouteRef)?.();
  const review = useRouteRef(reviewRouteRef)?.();
  const imports = useRouteRef(importRouteRef)?.();
  const missed = useRouteRef(missedRouteRef)?.();
  if (!person?.engineer && !person?.manager) return null;
  return (
    <Flex gap="2" align="center">
      <ButtonLink
        variant="primary"
        href={write ?? ''}
        iconStart={<RiAddLine />}
      >
        {t('common.newArticle')}
      </ButtonLink>
      <MenuTrigger>
        <ButtonIcon
          variant="secondary"
          icon={<RiMoreLine />}
          aria-label={t('common.moreActions')}
        />
        <Menu>
          <MenuItem href={review}>{t('common.page.review')}</MenuItem>
          {person.manager ? (
            <>
              <MenuItem href={missed}>{t('common.page.missed')}</MenuItem>
              <MenuItem href={imports}>{t('common.page.import')}</MenuItem>
            </>
          ) : null}
        </Menu>
      </MenuTrigger>
    </Flex>
  );
}
