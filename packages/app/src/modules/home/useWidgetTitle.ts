import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { appTranslationRef } from '../../translation/appTranslation';

/**
 * Titles of widgets, which their plugins can give as a plain string only, in the language of the app.
 * A widget that is not known here keeps its own.
 */
export function useWidgetTitle(): (extensionId: string) => string | undefined {
  const { t } = useTranslationRef(appTranslationRef);
  return extensionId => {
    switch (extensionId) {
      case 'home-page-widget:service-desk/my-requests':
        return t('home.widget.myRequests');
      case 'home-page-widget:service-desk/my-queue':
        return t('home.widget.myQueue');
      case 'home-page-widget:knowledge-base/known':
        return t('home.widget.known');
      default:
        return undefined;
    }
  };
}
