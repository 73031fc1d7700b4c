import { Select } from '@backstage/ui';
import {
  Choice,
  CiPicker,
  Section,
  useLanguage,
  type Problems,
} from '@firstline/frontend-kit';
import {
  articleKinds,
  articleLanguages,
  audiences,
  type ArticleCategory,
} from '@firstline/plugin-knowledge-base-common';
import { useText } from '../translation';
import type { ArticleForm } from './articleForm';
import { TagsField } from './TagsField';

function leavesOf(
  category: ArticleCategory,
  language: string,
  path = '',
): { id: string; label: string }[] {
  const label = path + (category.titles?.[language] ?? category.title);
  return [
    { id: category.id, label },
    ...(category.children ?? []).flatMap(child =>
      leavesOf(child, language, `${label} › `),
    ),
  ];
}

/** What the article is about and for whom: kind, items, category, tags, audience, language. */
export function AboutFields(props: {
  form: ArticleForm;
  categories: ArticleCategory[];
  teams: string[];
  problems: Problems;
  onChange(change: Partial<ArticleForm>): void;
}) {
  const t = useText();
  const language = useLanguage();
  const { form, problems, onChange } = props;
  return (
    <>
      <Section title={t('editor.section.about')}>
        <Choice
          label={t('editor.kind')}
          value={form.kind}
          options={articleKinds.map(kind => ({
            id: kind,
            label: `${t(`common.kind.${kind}`)}: ${t(
              `editor.kindHint.${kind}`,
            )}`,
          }))}
          problem={problems.kind}
          onChange={kind => onChange({ kind })}
        />
        <CiPicker
          label={t('editor.items')}
          hint={t('editor.itemsHint')}
          placeholder={t('editor.itemsPlaceholder')}
          teams={props.teams}
          value={form.items}
          problem={problems.ciRefs}
          onChange={items => onChange({ items })}
        />
        <Select
          label={t('editor.category')}
          placeholder={t('editor.categoryNone')}
          search={{ placeholder: t('editor.categorySearch') }}
          size="medium"
          options={[
            {
              title: '',
              options: [{ id: '', label: t('editor.categoryNone') }],
            },
            ...props.categories.map(branch => ({
              title: branch.titles?.[language] ?? branch.title,
              options: leavesOf(branch, language),
            })),
          ]}
          selectedKey={form.category || undefined}
          onSelectionChange={key =>
            onChange({ category: key ? String(key) : '' })
          }
        />
        <TagsField
          value={form.tags}
          problem={problems.tags}
          onChange={tags => onChange({ tags })}
        />
      </Section>
      <Section title={t('editor.section.readers')}>
        <Choice
          label={t('editor.audience')}
          value={form.audience}
          options={audiences.map(audience => ({
            id: audience,
            label: t(`editor.audienceHint.${audience}`),
          }))}
          problem={problems.audience}
          onChange={audience => onChange({ audience })}
        />
        <Choice
          label={t('editor.language')}
          horizontal
          value={form.language}
          options={articleLanguages.map(id => ({
            id,
            label: t(`common.language.${id}`),
          }))}
          problem={problems.language}
          onChange={chosen => onChange({ language: chosen })}
        />
      </Section>
    </>
  );
}
