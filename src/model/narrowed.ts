/**
 * @internal an open model, as its schema infers it, with some fields typed by the scheme; read-only, as nothing
 * given or returned is changed
 */
export type Narrowed<Open, Fields> = Readonly<Omit<Open, keyof Fields>> & Readonly<Fields>;
