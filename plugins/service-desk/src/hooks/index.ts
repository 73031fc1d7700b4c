export { useAgreementTitles } from './useAgreementTitles';
export { useDeskPerson } from './useDeskPerson';
export { useDeskSettings } from './useDeskSettings';
export { useLiveReload } from './useLiveReload';
