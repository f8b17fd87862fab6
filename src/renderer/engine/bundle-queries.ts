import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { BundleScope } from '../../core/bundle/scope.ts'
import type { Day } from '../../core/day.ts'
import { useClient } from './engine-context.tsx'

export function useBundlePreview(of: BundleScope & { readonly on: Day }) {
  const client = useClient()
  return useQuery({
    queryKey: ['bundles', 'preview', of],
    queryFn: () => client.bundles.preview(of),
    placeholderData: keepPreviousData,
  })
}

/** What a size takes: a few pages are tried at every resolution, which takes seconds. */
export function useBundleFit(of: BundleScope & { readonly megabytes: number; readonly withOriginals: boolean }) {
  const client = useClient()
  return useQuery({ queryKey: ['bundles', 'fit', of], queryFn: () => client.bundles.fit(of) })
}

/** Asked for apart from what a bundle would hold, as every rule is applied anew; only once its years are known. */
export function useBundleGaps(of: (Pick<BundleScope, 'branchIds' | 'years'> & { readonly on: Day }) | undefined) {
  const client = useClient()
  return useQuery({
    queryKey: ['bundles', 'gaps', of],
    queryFn: of === undefined ? skipToken : () => client.bundles.gaps(of),
    placeholderData: keepPreviousData,
  })
}

export function useBundleComparison(of: { readonly id: number; readonly withId: number | null }) {
  const client = useClient()
  return useQuery({ queryKey: ['bundles', 'compare', of], queryFn: () => client.bundles.compare(of) })
}

export function useBundles() {
  const client = useClient()
  return useQuery({ queryKey: ['bundles', 'made'], queryFn: () => client.bundles.list({}) })
}
