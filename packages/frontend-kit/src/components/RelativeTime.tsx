import { useLanguage } from '../hooks/useLanguage';
import { useNow } from '../hooks/useNow';
import { useKitText } from '../translation/kitTranslation';
import { exactTime, relativeTime } from './timeText';

const NOW_MS = 45_000;

/** A moment as people say it ("3 hours ago"); the exact time on hover and for machines. */
export function RelativeTime(props: { at: string; className?: string }) {
  const t = useKitText();
  const language = useLanguage();
  const now = useNow();
  const exact = exactTime(props.at, language);
  const distance = Math.abs(Date.parse(props.at) - now);
  return (
    <time dateTime={props.at} title={exact} className={props.className}>
      {distance < NOW_MS
        ? t('time.now')
        : relativeTime(props.at, now, language)}
    </time>
  );
}

/** A moment in full: date, time and zone of the reader. */
export function ExactTime(props: { at: string }) {
  const language = useLanguage();
  return <time dateTime={props.at}>{exactTime(props.at, language)}</time>;
}
