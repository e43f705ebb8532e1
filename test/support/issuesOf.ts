import { InputError, type InputIssue } from "hotline-scoring";

/** The problems that a call throws; none where it throws nothing. */
export function issuesOf(call: () => unknown): readonly InputIssue[] {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
  return [];
}

/** The places of the problems that a call throws. */
export function pathsOf(call: () => unknown): string[] {
  return issuesOf(call).map(({ path }) => path);
}

/** The problems that a call throws, in English. */
export function messagesOf(call: () => unknown): string[] {
  return issuesOf(call).map(({ message }) => message.en);
}
