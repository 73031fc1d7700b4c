export { useAgreementTitles } from './useAgreementTitles';
export { useDeskPerson } from './useDeskPerson';
export { useDeskSettings } from './useDeskSettings';
export { useLiveReload } from './useLiveReload';
export { usePages } from './usePages';
export { useTimedReload } from './useTimedReload';
export { useTypedSearch } from './useTypedSearch';
