import { counted } from './plurals.ts';

/** The words of /about/; its prose is in content/pages/. */
export const about = {
  title: 'About the archive',
  kicker: 'Understand',
  description:
    'What Nianbao Archive is, whom it is for, its editorial policy, copyright in official documents, licence and contact.',
  lead: 'The annual reports on open government information of Chinese agencies in one place: kept for the long term, easy to consult, check and compare.',
  sections: {
    what: 'What the archive is',
    readers: 'Whom it is for',
    holdings: 'What it holds',
    policy: 'Editorial policy',
    rights: 'Copyright and licence',
    contact: 'Contact',
    links: 'Elsewhere',
  },
  holdings: (agencies: number, reports: number, years: string) =>
    `It holds ${counted(reports, 'report')} of ${counted(agencies, 'agency', 'agencies')} on ${years}.`,
  holdingsNote:
    'The collection is at its beginning. That an agency or a year is missing says that the archive does not have it, not that the agency published nothing.',
  browse: 'Browse by agency',
  links: [
    {
      name: 'Regulations on Open Government Information (中华人民共和国政府信息公开条例)',
      href: 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm',
      note: 'State Council Decree No. 711, on the website of the central government, in Chinese. Articles 49 and 50 say when annual reports are published and what they contain.',
    },
    {
      name: 'National database of laws and regulations (国家法律法规数据库)',
      href: 'https://flk.npc.gov.cn/',
      note: 'Kept by the General Office of the Standing Committee of the National People’s Congress, in Chinese. It has the current texts of the laws on copyright, administrative reconsideration and administrative litigation.',
    },
    {
      name: 'Open government information at gov.cn (中国政府网·政府信息公开)',
      href: 'https://www.gov.cn/zhengce/xxgk/',
      note: 'The pages of the General Office of the State Council, in Chinese. The form of annual reports was issued with 国办公开办函〔2019〕60号 and 〔2021〕30号, by which it can be found there.',
    },
    {
      name: 'Ministry of Civil Affairs (中华人民共和国民政部)',
      href: 'https://www.mca.gov.cn/',
      note: 'Publishes the administrative divisions of the country. Names and codes of regions in this archive follow the national standard GB/T 2260.',
    },
    {
      name: 'Pagefind',
      href: 'https://pagefind.app/',
      note: 'The open-source program of the archive’s search. It runs in the reader’s browser, with no third party.',
    },
    {
      name: 'Astro',
      href: 'https://astro.build/',
      note: 'The open-source program that makes the pages of the archive.',
    },
    {
      name: 'Chart.js',
      href: 'https://www.chartjs.org/',
      note: 'The open-source program that draws the charts.',
    },
  ],
  sources: {
    title: 'Websites that the reports point to',
    note: 'Where the source of a report was noted, its page names it. These are the websites of these sources, with the number of reports that point there.',
    unknown: (reports: number) =>
      `The source${reports === 1 ? ' of 1 other report was' : `s of ${reports} other reports were`} not noted.`,
    published: (reports: number) =>
      `The original ${reports === 1 ? 'address of 1 report is' : `addresses of ${reports} reports are`} here.`,
    record: (reports: number) => `The figures of ${counted(reports, 'report')} were taken from records here.`,
  },
  linksNote: 'What the texts and programs of the archive rest on. Each website answers for its own content.',
} as const;
