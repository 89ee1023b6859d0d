import type { ServiceExporterResolvers } from './types.generated.ts';

export const ServiceExporter: ServiceExporterResolvers = {
  cluster: (exporter, _args, { serviceImports, asking }) =>
    serviceImports.clusterOf(exporter, asking),
};
