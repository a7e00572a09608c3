import { defineCollection } from 'astro:content';
import { agenciesLoader, regionsLoader } from './loaders/registry-loaders.ts';
import { reportsLoader } from './loaders/reports-loader.ts';

export const collections = {
  reports: defineCollection({ loader: reportsLoader() }),
  agencies: defineCollection({ loader: agenciesLoader() }),
  regions: defineCollection({ loader: regionsLoader() }),
};
