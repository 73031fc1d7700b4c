import type { ExtensionFactoryMiddleware } from '@backstage/frontend-app-api';
import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { entityTabGroupsZh, titlesZh } from './titles.zh';

function translateConfig(
  id: string,
  config: JsonObject = {},
): JsonObject | undefined {
  // What an operator has written into the config stays what it is.
  const translated: JsonObject = {};
  if (titlesZh[id] && !config.title) {
    translated.title = titlesZh[id];
  }
  if (id === 'page:catalog/entity' && !config.groups) {
    translated.groups = Object.entries(entityTabGroupsZh).map(
      ([group, title]) => ({ [group]: { title } }),
    );
  }
  return Object.keys(translated).length > 0
    ? { ...config, ...translated }
    : undefined;
}

/**
 * Gives pages and tabs their title in the language of the app, as if it stood in the config. They
 * are plain strings, taken when the app starts, and cannot follow the language later.
 */
export const translateTitles: ExtensionFactoryMiddleware = (
  originalFactory,
  { node, apis, config },
) => {
  const id = node.spec.id;
  const translated = translateConfig(id, config);
  if (!translated) {
    return originalFactory();
  }
  const language = apis.get(appLanguageApiRef)?.getLanguage().language;
  return language === 'zh'
    ? originalFactory({ config: translated })
    : originalFactory();
};
