import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * Where the bytes of attachments are kept, by id. The service desk keeps names, types,
 * rights and links itself, and calls the store only for what a caller may have; a store
 * needs no rules of its own.
 *
 * Ids are UUIDs made by the service desk, safe as object names. A method that rejects
 * fails the request; nothing is repeated.
 */
export interface AttachmentStore {
  /** Stores the bytes, in place of earlier ones of this id. Resolves once they are durable. */
  put(id: string, content: Uint8Array): Promise<void>;
  /** The bytes exactly as they were put; undefined when there are none. */
  get(id: string): Promise<Uint8Array | undefined>;
  /** Forgets the bytes; an unknown id is no error. */
  delete(id: string): Promise<void>;
}

/** Lets a module decide where the service desk keeps attachments. */
export interface ServiceDeskAttachmentsExtensionPoint {
  /**
   * Keeps attachments in a store of the module's own, such as an object storage, instead
   * of the service desk's database. Files stored earlier are not moved.
   *
   * @throws Error when another module has set one already
   */
  setAttachmentStore(store: AttachmentStore): void;
}

/** Extension point behind {@link ServiceDeskAttachmentsExtensionPoint}. */
export const serviceDeskAttachmentsExtensionPoint =
  createExtensionPoint<ServiceDeskAttachmentsExtensionPoint>({
    id: 'service-desk.attachments',
  });
