/**
 * What Firstline's screens share.
 *
 * @packageDocumentation
 */
export { Chip } from './components/Chip';
export type { ChipTone } from './components/Chip';
export { CiChip, KindIcon } from './components/CiChip';
export { EmptyState } from './components/EmptyState';
export { EntityName } from './components/EntityName';
export { ErrorPanel } from './components/ErrorPanel';
export { FailedState } from './components/FailedState';
export { ForbiddenState } from './components/ForbiddenState';
export { LoadingState } from './components/LoadingState';
export { NotFoundState } from './components/NotFoundState';
export { Notice } from './components/Notice';
export { PageFrame } from './components/PageFrame';
export { Fact, Facts, Panel } from './components/Panel';
export { Person } from './components/Person';
export { RecordTools } from './components/RecordTools';
export { ExactTime, RelativeTime } from './components/RelativeTime';
export { StateMessage } from './components/StateMessage';
export { UnreadCount } from './components/UnreadCount';
export {
  exactTime,
  relativeTime,
  shortSpan,
  spanText,
} from './components/timeText';

export { AttachmentImage, useObjectUrl } from './markdown/AttachmentImage';
export type { LoadAttachment } from './markdown/AttachmentImage';
export { MarkdownText } from './markdown/MarkdownText';
export type { PortalLink } from './markdown/MarkdownText';
export { usePortalLink } from './markdown/usePortalLink';
export type { RecordRoute } from './markdown/usePortalLink';
export { markdownOutline } from './markdown/outline';
export type { OutlineEntry } from './markdown/outline';

export { CiPicker } from './ci/CiPicker';
export { searchCis } from './ci/ciCatalog';
export type { ChosenCi, CiOption } from './ci/ciCatalog';
export { useRecentCis } from './ci/useCiOptions';
export { MemberPicker, PersonPicker } from './people/PersonPicker';
export { TeamPicker } from './people/TeamPicker';
export { findUsers } from './people/peopleCatalog';

export {
  FieldProblem,
  FieldShell,
  inputLooks,
  popupLooks,
} from './fields/FieldShell';
export { Choice, LongText } from './fields/fields';
export { Pair, Stack } from './fields/formLayout';
export { problemsOf } from './fields/problemsOf';
export type { Problems } from './fields/problemsOf';
export { Section } from './fields/Section';
export { showing } from './fields/showing';
export { sizeText } from './fields/sizeText';
export { WordsField } from './fields/WordsField';
export { useCheckedForm } from './fields/useCheckedForm';
export { useFileDrop } from './fields/useFileDrop';
export { useUploads } from './fields/useUploads';
export type { Upload, UploadFile } from './fields/useUploads';

export { MarkdownField } from './editor/MarkdownField';
export type { ChosenLink, LinkSource } from './editor/MarkdownField';

export { PrintSheet } from './print/PrintSheet';

export { FoundDocument } from './search/FoundDocument';
export type { FoundDocumentProps } from './search/FoundDocument';

export { FormDialog } from './dialog/FormDialog';
export type { FormFrame } from './dialog/FormDialog';

export {
  describeError,
  fieldName,
  translateProblem,
} from './hooks/describeError';
export type { ErrorDescription } from './hooks/describeError';
export { sharedLoad } from './hooks/sharedLoad';
export { useApiCall } from './hooks/useApiCall';
export type { ApiCall } from './hooks/useApiCall';
export { hasDraft, useDraft } from './hooks/useDraft';
export { useChoice } from './hooks/useChoice';
export { useEntityHref } from './hooks/useEntityHref';
export { useErrorMessage } from './hooks/useErrorMessage';
export { useLanguage } from './hooks/useLanguage';
export { useLiveReload } from './hooks/useLiveReload';
export { useFinder } from './hooks/useFinder';
export type { Finder } from './hooks/useFinder';
export { useLoad } from './hooks/useLoad';
export type { Loaded } from './hooks/useLoad';
export { useNow } from './hooks/useNow';
export { useReader } from './hooks/useReader';
export { useStoredState } from './hooks/useStoredState';

export { flattenMessages } from './translation/messages';
export type { MessageKey, TranslationOf } from './translation/messages';
export { kitTranslationRef, useKitText } from './translation/kitTranslation';
export type { KitText } from './translation/kitTranslation';
export { useTextOf } from './translation/useTextOf';
export type { TextKey, TextOf } from './translation/useTextOf';
