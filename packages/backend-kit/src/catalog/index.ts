export { CachedCatalogDirectory } from './CachedCatalogDirectory';
export type {
  CatalogDirectory,
  ConfigurationItem,
  DirectoryEntry,
  GroupDirectory,
} from './CatalogDirectory';
export {
  catalogReferencesOf,
  type CatalogReference,
} from './catalogReferences';
export type { CatalogView, Neighbour, NeighbourRelation } from './CatalogView';
export { ciOwners } from './ciOwners';
export { EntityCache } from './EntityCache';
export { OwningGroups } from './OwningGroups';
export { unknownReference } from './unknownReference';
