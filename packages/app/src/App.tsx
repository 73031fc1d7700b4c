import { createApp } from '@backstage/frontend-defaults';
import { translateTitles } from './language/translateTitles';
import { languageModule } from './language/languageModule';
import { homeModule } from './modules/home';
import { layoutModule } from './modules/layout';
import { navModule } from './modules/nav';
import { notificationsModule } from './modules/notifications';
import { signInModule } from './modules/signIn';
import { themeModule } from './theme/themeModule';
import { translationModule } from './translation/translationModule';

export default createApp({
  features: [
    themeModule,
    languageModule,
    translationModule,
    signInModule,
    layoutModule,
    navModule,
    homeModule,
    notificationsModule,
  ],
  advanced: { extensionFactoryMiddleware: translateTitles },
});
