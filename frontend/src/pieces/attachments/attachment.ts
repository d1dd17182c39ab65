import { queryOptions } from '@tanstack/react-query'
import { graphql } from '@/gql'
import type { AttachmentsOfQuery } from '@/gql/graphql'
import { fetchFile } from '@/session/files'
import { run } from '@/session/graphql'

const AttachmentsOfRecord = graphql(`
  query AttachmentsOf($record: String!) {
    attachments(filter: { record: $record }) {
      id name fileType bytes width height state scannedAt uploadedBy uploadedAt removable
    }
  }
`)

export type Attachment = AttachmentsOfQuery['attachments'][number]

export const attachmentsQuery = (record: string) =>
  queryOptions({
    queryKey: ['attachments', record],
    queryFn: async () => (await run(AttachmentsOfRecord, { record })).attachments,
    meta: { reads: ['attachment', 'whistle', 'policy_document'] },
  })

/** Bytes never change: what was fetched once is not fetched again while it is in sight. */
export const pictureQuery = (id: string, size: 'small' | 'medium') =>
  queryOptions({
    queryKey: ['attachment-picture', id, size],
    queryFn: async () => (await fetchFile(`/api/v1/attachments/${id}/thumbnail?size=${size}`)).blob,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: 1,
  })

export const isPicture = ({ fileType }: Attachment) => fileType === 'JPEG' || fileType === 'PNG'

/** 3.4 MB, 120 KB: as people compare files. */
export function sizeText(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1)} MB`
  return `${Math.max(1, Math.round(bytes / 1024))} KB`
}
