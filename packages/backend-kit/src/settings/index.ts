export { byteSizeSchema } from './byteSizeSchema';
export { categoriesSchema } from './categoriesSchema';
export type { ConfiguredCategory } from './categoriesSchema';
export { defaultCategories } from './defaultCategories';
export { durationSchema } from './durationSchema';
export {
  permissionMemoSchema,
  readConfigSection,
  sqliteSchema,
} from './readConfigSection';
export { refuseSlips } from './refuseSlips';
export { requireCategory } from './requireCategory';
export { titlesSchema } from './titlesSchema';
