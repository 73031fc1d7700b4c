import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import {
  useTranslationRef,
  type ErrorDisplayProps,
} from '@backstage/frontend-plugin-api';
import { appTranslationRef } from '../../translation/appTranslation';

/** Stands for a part of a page that has broken, so that the rest of the page stays. */
export function FailedPart({ plugin, error, resetError }: ErrorDisplayProps) {
  const { t } = useTranslationRef(appTranslationRef);
  const part = plugin?.title ?? plugin?.pluginId;
  return (
    <Alert
      severity="error"
      sx={{ m: 2 }}
      action={
        <Button color="inherit" onClick={resetError}>
          {t('layout.tryAgain')}
        </Button>
      }
    >
      <AlertTitle>
        {part ? t('layout.failedPart', { part }) : t('layout.failed')}
      </AlertTitle>
      {error.message}
    </Alert>
  );
}
