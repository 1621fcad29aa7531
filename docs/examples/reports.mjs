// Asks a running server in plain JavaScript, without libraries: all reports page by page, then one of them with its
// weakest indicators. Start ./gongkai demo, then: node docs/examples/reports.mjs [http://127.0.0.1:8080]
const server = process.argv[2] ?? 'http://127.0.0.1:8080';

async function ask(query, variables = {}) {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(errors.map((error) => `${error.extensions.code}: ${error.message}`).join('\n'));
  }
  return data;
}

async function* allReports(filter) {
  let after = null;
  do {
    const { reports } = await ask(
      `query Page($filter: ReportFilter, $after: String) {
         reports(filter: $filter, orderBy: [{by: YEAR}], first: 50, after: $after) {
           nodes { reportId fiscalYear title score gradeLabel spent }
           pageInfo { hasNextPage endCursor }
         }
       }`,
      { filter, after },
    );
    yield* reports.nodes;
    after = reports.pageInfo.hasNextPage ? reports.pageInfo.endCursor : null;
  } while (after);
}

let last;
for await (const report of allReports({})) {
  // Decimals are strings: printed as they are, nothing is rounded on the way.
  console.log(`${report.fiscalYear}  ${report.score ?? '–'} 分  ${report.gradeLabel ?? '–'}  ${report.spent ?? '–'} 万元  ${report.title}`);
  last = report;
}
if (last) {
  const { indicators } = await ask(
    `query Weakest($id: ID!) {
       indicators(filter: {id: [$id]}, indicator: {leaf: true, deduction: {above: "0"}}, first: 20) {
         nodes { name maxScore score deductionReason }
       }
     }`,
    { id: last.reportId },
  );
  console.log(`\n扣分指标 ${last.title}`);
  for (const indicator of indicators.nodes) {
    console.log(`  ${indicator.name}  ${indicator.score} / ${indicator.maxScore}  ${indicator.deductionReason ?? ''}`);
  }
}
