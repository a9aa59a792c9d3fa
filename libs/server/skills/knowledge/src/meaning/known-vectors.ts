import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassageVectors } from '@feelori/records/knowledge';
import { KnowledgeIndex } from '../knowledge-index';
import type { Piece } from '../passages-of';

/** A shop of 500 long articles has fewer; three kilobytes each. */
const MOST = 5_000;
const READ_AT_ONCE = 500;

/** A piece whose vector is not known, with what is embedded of it. */
export interface UnknownPiece {
  key: string;
  text: string;
}

/** What the pieces that this process knows mean to a model, in memory; what others have asked for is read from the database. */
@Injectable()
export class KnownVectors {
  private readonly vectors = new Map<string, Float32Array>();
  /** A changed article has other pieces. */
  private readonly hashes = new WeakMap<Piece, string>();

  constructor(
    private readonly index: KnowledgeIndex,
    private readonly store: PassageVectors,
  ) {}

  /** The pieces whose vectors are known, by the id they are found under. */
  *of(model: string): IterableIterator<[id: string, vector: Float32Array]> {
    for (const { id, title, piece } of this.index.pieces()) {
      const vector = this.vectors.get(this.keyOf(model, title, piece));
      if (vector !== undefined) yield [id, vector];
    }
  }

  /** Pieces whose vectors are not known, `most` at most. */
  missing(model: string, most: number): UnknownPiece[] {
    const missing = new Map<string, string>();
    let seen = 0;
    for (const { title, piece } of this.index.pieces()) {
      if (missing.size >= most || (seen += 1) > MOST) break;
      const key = this.keyOf(model, title, piece);
      if (!this.vectors.has(key)) missing.set(key, textOf(title, piece));
    }
    return [...missing].map(([key, text]) => ({ key, text }));
  }

  /** Reads what another process, or this one before, has asked the model for. Rejects when the database cannot be asked. */
  async read(model: string): Promise<void> {
    const missing = this.missing(model, READ_AT_ONCE);
    if (missing.length === 0) return;
    for (const { _id, vector } of await this.store.byIds(missing.map(({ key }) => key))) {
      this.vectors.set(_id, vector);
    }
  }

  /** Vectors that the model was asked for just now: kept for all processes, then known here. */
  async add(
    model: string,
    pieces: readonly UnknownPiece[],
    vectors: readonly Float32Array[],
    at: Date,
  ): Promise<void> {
    const rows = pieces.flatMap(({ key: _id }, n) => {
      const vector = vectors[n];
      return vector === undefined ? [] : [{ _id, model, vector, at }];
    });
    await this.store.add(rows);
    for (const { _id, vector } of rows) this.vectors.set(_id, vector);
  }

  /** Lets go of what belongs to no piece any more, or to another model. */
  forgetOthers(model: string): void {
    const present = new Set<string>();
    for (const { title, piece } of this.index.pieces()) present.add(this.keyOf(model, title, piece));
    for (const key of this.vectors.keys()) if (!present.has(key)) this.vectors.delete(key);
  }

  private keyOf(model: string, title: string, piece: Piece): string {
    const known = this.hashes.get(piece);
    const hash = known ?? createHash('sha256').update(textOf(title, piece)).digest('base64url');
    if (known === undefined) this.hashes.set(piece, hash);
    return `${model}|${hash}`;
  }
}

/** What a piece is embedded as: without its title and heading many a piece does not say what it is about. */
function textOf(title: string, { heading, text }: Piece): string {
  return [title, heading, text].filter((part) => part !== '').join('\n');
}
