import { defineCollection } from 'astro:content';
import { glossaryLoader } from './loaders/glossary-loader.ts';
import { agenciesLoader, regionsLoader } from './loaders/registry-loaders.ts';
import { reportsLoader } from './loaders/reports-loader.ts';
import { textsLoader } from './loaders/texts-loader.ts';

export const collections = {
  reports: defineCollection({ loader: reportsLoader() }),
  agencies: defineCollection({ loader: agenciesLoader() }),
  regions: defineCollection({ loader: regionsLoader() }),
  glossary: defineCollection({ loader: glossaryLoader() }),
  texts: defineCollection({ loader: textsLoader() }),
};
