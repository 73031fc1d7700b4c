export {
  decodeCursor,
  encodeCursor,
  filterHash,
  type CursorValue,
  type CursorValueType,
} from './cursor';
export { keysetAfter, keysetOrder, type KeysetColumn } from './keyset';
export {
  cappedTotal,
  countCapped,
  MAX_EXACT_TOTAL,
  pageOf,
  type Page,
  type TotalItems,
} from './page';
export { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, pageSchema } from './pageSchema';
