import type { Language } from '@plumbline/core';
import type { DocumentType, PrintedDocument } from '@plumbline/documents/rule-book';
import type { StudyContext } from '@plumbline/service';
import type { Context } from 'hono';
import type { RateLimitInfo } from 'hono-rate-limiter';
import type { Identity } from './identity/identity.ts';
import type { SignedIn } from './identity/signed-in.ts';

/** What the app needs of the world. It does not listen: whoever has it hands it requests. */
export type AppDeps = {
  readonly context: StudyContext;
  readonly identity: Identity;
  readonly log: Log;
  readonly limits: Limits;
  /** Where people reach it, such as `https://plumbline.example`; changes that a browser sends from elsewhere are refused. */
  readonly publicUrl: string;
  /** Who asks, for limits; null where that is not known. The server reads it from the socket, or from a proxy it was told to trust. */
  readonly addressOf: (c: Context) => string | null;
  /** False once it is to stop: `/readyz` says so and load balancers look elsewhere. */
  readonly isReady: () => boolean;
  /** Throws where no file could be kept now, for want of room say; left out where files are kept in memory. */
  readonly checkFiles?: () => Promise<void>;
  /** Writes a document in a format. It takes up to a second, so a server has it done on a thread of its own. */
  readonly writeDocument: (document: PrintedDocument, type: DocumentType) => Promise<Uint8Array>;
  /** The pages for a browser; null where there are none, as in tests of the interface. */
  readonly pages?: PageFiles | null;
};

/** The files of the pages, as they were built. */
export type PageFiles = {
  /** By the path of its address, in the first of these encodings that there is; null for a path that is no file. */
  readonly find: (path: string, encodings: readonly string[]) => Promise<PageFile | null>;
};

export type PageFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly encoding: string | null;
  /** Its name has a hash of its content in it: whoever has it need never ask again. */
  readonly isImmutable: boolean;
};

export type Limits = {
  /** The largest JSON body, in bytes. */
  readonly bodyBytes: number;
  /** The largest file of evidence, in bytes. */
  readonly evidenceBytes: number;
  /** The largest file that forms are read from, in bytes: an archive may be larger than a file in it. */
  readonly importBytes: number;
  /** Requests of one address in a minute; 0 for no limit. */
  readonly requestsPerMinute: number;
  /** Failed log-ins of one address, and of one name, in a quarter of an hour. */
  readonly failedLogIns: number;
};

/** As pino has it: fields first, then what happened. */
export type Log = {
  readonly [L in 'info' | 'warn' | 'error']: (fields: Readonly<Record<string, unknown>>, message: string) => void;
};

/** What requests carry on their way through the app. */
export type AppEnv = {
  Variables: {
    requestId: string;
    language: Language;
    /** The headers of every answer: the shell sees to it that whatever is answered has them. */
    answerHeaders: Record<string, string>;
    /** The answer that has them from the start; see `answerJson`. */
    complete?: Response;
    /** Whoever asks, where a route wants them to be known. */
    signedIn?: SignedIn;
    /** What an address may still ask for, where requests are limited. */
    rateLimit?: RateLimitInfo;
  };
};

export type SignedInEnv = {
  Variables: AppEnv['Variables'] & { signedIn: SignedIn };
};
