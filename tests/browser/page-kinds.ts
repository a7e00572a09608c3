/**
 * One address of every kind of page the site has. Reports of both editions of the form stand for all reports, the
 * one with most findings among them.
 */
export const PAGE_KINDS: readonly (readonly [kind: string, address: string])[] = [
  ['home', '/'],
  ['report in English', '/en/reports/410304-government/2021/'],
  ['list of reports', '/reports/'],
  ['report in the form of 2021 with findings', '/reports/410304-government/2021/'],
  ['report in the form of 2019', '/reports/410403-government/2020/'],
  ['report of which the archive holds the figures alone', '/reports/350128-government/2020/'],
  ['raw file with its line numbers', '/reports/410304-government/2021/source/'],
  ['list of agencies', '/agencies/'],
  ['agency', '/agencies/410304-government/'],
  ['agency with many years', '/agencies/350128-government/'],
  ['words of two years, of which the archive has one', '/agencies/410304-government/changes/'],
  ['list of regions', '/regions/'],
  ['province', '/regions/410000/'],
  ['county', '/regions/410304/'],
  ['list of years', '/years/'],
  ['year', '/years/2021/'],
  ['comparison', '/compare/'],
  [
    'comparison in progress',
    '/compare/?agency=410304-government&agency=410703-data-bureau&year=2021&measure=requests.received.total',
  ],
  ['measure of a year', '/compare/requests.received.total/2021/'],
  [
    'chart for other sites',
    '/embed/chart/?page=reports%2F410304-government%2F2021&figure=chart-dispositions',
  ],
  [
    'comparison for other sites',
    '/embed/compare/?agency=410304-government&agency=410703-data-bureau&year=2021&measure=requests.received.total',
  ],
  ['measure of a year for other sites', '/embed/compare/requests.received.total/2021/'],
  ['search', '/search/'],
  ['search with hits', '/search/?q=%E6%94%BF%E5%BA%9C%E4%BF%A1%E6%81%AF'],
  ['list of findings', '/quality/'],
  ['rule', '/quality/request-balance/'],
  ['corrections', '/quality/corrections/'],
  ['data', '/data/'],
  ['methodology', '/methodology/'],
  ['glossary', '/glossary/'],
  ['about', '/about/'],
  ['missing page', '/404.html'],
  ['parts of the site', '/kit/'],
];
