import {
  appLanguageApiRef,
  appThemeApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { currentPersona } from './devSwitches';
import { personas } from './people';

/** Switches of the harness, in a corner: who looks, in which language and theme. */
export function DevToolbar() {
  const language = useApi(appLanguageApiRef);
  const theme = useApi(appThemeApiRef);
  if (window.navigator.webdriver) return null;
  return (
    <div
      role="group"
      aria-label="Harness"
      style={{
        position: 'fixed',
        right: 8,
        bottom: 8,
        zIndex: 10,
        display: 'flex',
        gap: 4,
      }}
    >
      <select
        aria-label="Persona"
        defaultValue={currentPersona()}
        onChange={event => {
          sessionStorage.setItem('fake.persona', event.target.value);
          window.location.reload();
        }}
      >
        {personas.map(p => (
          <option key={p.name} value={p.name}>
            {p.title} ({p.groups.join(', ')})
          </option>
        ))}
      </select>
      <select
        aria-label="Language"
        defaultValue={language.getLanguage().language}
        onChange={event => language.setLanguage(event.target.value)}
      >
        <option value="en">English</option>
        <option value="zh">中文</option>
      </select>
      <select
        aria-label="Theme"
        defaultValue={theme.getActiveThemeId()}
        onChange={event => theme.setActiveThemeId(event.target.value)}
      >
        <option value="light">light</option>
        <option value="dark">dark</option>
      </select>
    </div>
  );
}
