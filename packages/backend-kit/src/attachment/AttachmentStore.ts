/**
 * Where the bytes of attachments are kept, by id. Names, types, rights and links are kept
 * elsewhere; a store needs no rules of its own.
 */
export interface AttachmentStore {
  /** Stores the bytes, in place of earlier ones of this id. Resolves once they are durable. */
  put(id: string, content: Uint8Array): Promise<void>;
  /** The bytes exactly as they were put; undefined when there are none. */
  get(id: string): Promise<Uint8Array | undefined>;
  /** Forgets the bytes; an unknown id is no error. */
  delete(id: string): Promise<void>;
}
