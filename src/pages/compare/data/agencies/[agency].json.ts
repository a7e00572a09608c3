import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGE_FOLDER } from '#language/language-pages.ts';
import { allReports } from '../../../../queries/collections.ts';
import { keyed } from '../../../../recording/keyed.ts';
import type { Finding } from '../../../../schemas/finding.ts';
import { isListed, MEASURES } from '../../../../statistics/measures.ts';
import { observe, observedOf, type Observed } from '../../../../statistics/observe.ts';
import { packObservations } from '../../../../statistics/packed-observations.ts';
import type { AgencyFigures, AnsweredFinding } from '../../../../views/agency-figures.ts';

interface Props {
  /** No more of them than the file is made from. */
  reports: readonly (Observed & { findings: readonly AnsweredFinding[] })[];
}

/** Numbers are the same in every language, and published once. */
export const getStaticPaths = keyed(async () =>
  LANGUAGE_FOLDER === ''
    ? [...Map.groupBy(await allReports(), ({ agency }) => agency)].map(([agency, reports]) => ({
        params: { agency },
        props: {
          reports: reports.map((report) => ({
            ...observedOf(report),
            findings: ofTables(report.findings),
          })),
        } satisfies Props,
      }))
    : [],
) satisfies GetStaticPaths;

function ofTables(findings: readonly Finding[]): AnsweredFinding[] {
  return findings.flatMap(({ rule, severity, table, row }) =>
    table ? [{ rule, severity, table, ...(row ? { row } : {}) }] : [],
  );
}

function agencyFigures(reports: Props['reports']): AgencyFigures {
  return {
    observations: Object.fromEntries(
      MEASURES.filter(isListed).map((measure) => [
        measure.id,
        packObservations(reports.map((report) => observe(report, measure))),
      ]),
    ),
    findings: Object.fromEntries(
      reports.flatMap(({ year, findings }) => (findings.length > 0 ? [[year, findings] as const] : [])),
    ),
  };
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(JSON.stringify(agencyFigures(props.reports)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
