import { Select } from '@backstage/ui';
import { useLanguage } from '@firstline/frontend-kit';
import { titleIn, type Category } from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';

function leavesOf(
  category: Category,
  language: string,
  path = '',
): { id: string; label: string }[] {
  const label = path + titleIn(category, language);
  return [
    { id: category.id, label },
    ...category.children.flatMap(child =>
      leavesOf(child, language, `${label} › `),
    ),
  ];
}

/** The kind of trouble, from the tree in the config; branches are answers too. */
export function CategoryField(props: {
  categories: Category[];
  value: string;
  onChange(category: string): void;
}) {
  const t = useText();
  const language = useLanguage();
  const options = props.categories.map(branch => ({
    title: titleIn(branch, language),
    options: leavesOf(branch, language),
  }));
  return (
    <Select
      label={t('report.category.label')}
      secondaryLabel={t('common.optional')}
      placeholder={t('report.category.placeholder')}
      search={{ placeholder: t('report.category.search') }}
      size="medium"
      options={[
        { title: '', options: [{ id: '', label: t('report.category.none') }] },
        ...options,
      ]}
      selectedKey={props.value || undefined}
      onSelectionChange={key => props.onChange(key ? String(key) : '')}
    />
  );
}
