export { attachmentRoutes } from './attachmentRoutes';
export type { AttachmentService, Download, Upload } from './AttachmentService';
export type { AttachmentStore } from './AttachmentStore';
export { AuthorizedAttachmentService } from './AuthorizedAttachmentService';
export { DatabaseAttachmentStore } from './DatabaseAttachmentStore';
export {
  DatabaseUploadRegister,
  toAttachmentInfo,
  type UnlinkedColumns,
  type UploadRow,
} from './DatabaseUploadRegister';
export { detectType, isInlineImage, unknownType } from './detectType';
export { cleanFileName, contentDisposition, parseFileName } from './fileName';
export { readLimited } from './readLimited';
export type { NewAttachment, UploadRegister } from './UploadRegister';
export {
  maxUnlinkedUploads,
  maxUploadsAtOnce,
  Uploads,
  type UploadsOptions,
} from './Uploads';
