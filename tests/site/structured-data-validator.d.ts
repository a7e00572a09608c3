/** The package has no types of its own; what the tests use of it. */
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(vocabulary: unknown);
    /** Descriptions by their type, as an extractor finds them on a page. */
    validate(found: { jsonld: Readonly<Record<string, unknown>> }): Promise<
      {
        issueMessage: string;
        severity: 'ERROR' | 'WARNING';
        path: { type?: string }[];
        fieldNames: string[];
      }[]
    >;
  }
}
