import { defineCollection } from 'astro:content'
import { organLoader, pageLoader, reportLoader, siteLoader } from './loaders.ts'

export const collections = {
  reports: defineCollection({ loader: reportLoader() }),
  organs: defineCollection({ loader: organLoader() }),
  site: defineCollection({ loader: siteLoader() }),
  pages: defineCollection({ loader: pageLoader() }),
}
