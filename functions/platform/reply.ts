/** An answer that is JSON already, piece by piece: rows of the feed are passed on as they are kept, never parsed. */
export class JsonText {
  readonly pieces: readonly string[];
  constructor(pieces: readonly string[]) {
    this.pieces = pieces;
  }
}

/** An answer that is a document. */
export class Document {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly filename: string;
  constructor(bytes: Uint8Array, type: string, filename: string) {
    this.bytes = bytes;
    this.type = type;
    this.filename = filename;
  }
}
