import { expect, test } from 'vitest'
import { judgePlace } from '../../../src/core/place/judge-place.ts'
import { findMount, isPluggable } from '../../../src/core/place/mounts.ts'

const plain = { path: '/home/li/台账', fileSystem: 'ext4', isRemovable: false, syncRoots: ['', ''], syncMarks: [] }

test.each([
  ['a share', { path: '\\\\server\\档案\\台账' }, 'network'],
  ['a share with slashes', { path: '//server/share/台账' }, 'network'],
  ['a long share', { path: '\\\\?\\UNC\\server\\share' }, 'network'],
  ['a mounted share', { fileSystem: 'cifs' }, 'network'],
  ['NFS', { fileSystem: 'nfs4' }, 'network'],
  ['a folder over SSH', { fileSystem: 'fuse.sshfs' }, 'network'],
  ['OneDrive', { path: 'C:\\Users\\li\\OneDrive\\台账' }, 'sync'],
  ['OneDrive of a company', { path: 'C:\\Users\\li\\OneDrive - 青禾公司\\台账' }, 'sync'],
  ['OneDrive under another name', { path: 'D:\\云\\台账', syncRoots: ['D:\\云\\'] }, 'sync'],
  ['坚果云', { path: 'D:\\我的坚果云\\台账' }, 'sync'],
  ['坚果云 by its other name', { path: '/home/li/Nutstore Files/台账' }, 'sync'],
  ['百度网盘', { path: 'D:\\BaiduSyncdisk\\台账' }, 'sync'],
  ['Dropbox', { path: '/home/li/Dropbox/台账' }, 'sync'],
  ['Dropbox under another name', { syncMarks: ['.dropbox'] }, 'sync'],
  ['a disk that can be pulled out', { isRemovable: true }, 'removable'],
])('a catalogue is not safe in %s', (_, facts, kind) => {
  const risk = judgePlace({ ...plain, ...facts })
  expect(risk?.kind).toBe(kind)
  expect(risk?.reason).toMatch(/。$/)
  expect(risk?.next).toMatch(/^请.*。$/)
})

test.each([
  ['a local folder', {}],
  ['a local folder of a long path', { path: '\\\\?\\C:\\台账' }],
  ['a folder whose name only begins like one', { path: '/home/li/OneDrive备份说明/台账' }],
  ['a folder beside one that is kept', { path: 'D:\\云盘外\\台账', syncRoots: ['D:\\云'] }],
  ['a place of which nothing is known', { fileSystem: null, isRemovable: null }],
])('a catalogue is safe in %s', (_, facts) => {
  expect(judgePlace({ ...plain, ...facts })).toBeNull()
})

test('a path lies on the deepest mount that holds it', () => {
  const mountinfo = [
    '22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw',
    '40 22 0:45 / /mnt/share rw,relatime shared:9 - cifs //server/share rw',
    '41 22 8:17 / /media/li/U\\040盘 rw,nosuid - vfat /dev/sdb1 rw',
    '',
  ].join('\n')
  expect(findMount(mountinfo, '/home/li')).toMatchObject({ device: '8:2', fileSystem: 'ext4' })
  expect(findMount(mountinfo, '/mnt/share/台账')).toMatchObject({ fileSystem: 'cifs' })
  expect(findMount(mountinfo, '/mnt/shared')).toMatchObject({ fileSystem: 'ext4' })
  expect(findMount(mountinfo, '/media/li/U 盘')).toMatchObject({ device: '8:17', fileSystem: 'vfat' })
  expect(findMount('', '/home')).toBeNull()
})

test.each([
  ['a stick', '/sys/devices/pci0000:00/0000:00:14.0/usb1/1-2/host6/block/sdb/sdb1', '1\n', true],
  ['a disk in a case', '/sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/host7/block/sdc/sdc1', '0\n', true],
  ['a card', '/sys/devices/pci0000:00/mmc_host/mmc0/block/mmcblk0', '1\n', true],
  ['a disk inside', '/sys/devices/pci0000:00/0000:00:17.0/ata1/host0/block/sda/sda2', '0\n', false],
  ['a disk of which nothing is said', '/sys/devices/virtual/block/dm-0', null, false],
])('whether %s can be pulled out is known', (_, path, removable, is) => {
  expect(isPluggable(path, removable)).toBe(is)
})
