package machine

import (
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// What the loops read of package layout, as untyped numbers.
const (
	wordTrue      = uint64(layout.True)
	wordFalse     = uint64(layout.False)
	floatRotation = layout.FloatRotation
	floatBias     = layout.FloatBias
	hashFactor    = 0x9E3779B97F4A7C15 // of layout.SmallIntHash
	tableGone     = layout.TableGone
	tableFixed    = layout.TableFixed

	constructorArgs = ConstructorArgs
	constructorCall = ConstructorCall

	wordNone   = uint64(layout.None)
	kindWords  = uint8(layout.KindWords)
	typeShift  = layout.TypeShift
	kindString = uint8(layout.KindString)
	kindSet    = uint8(layout.KindSet)
	kindNative = uint8(layout.KindNative)
	kindClass  = uint8(layout.KindClass)
	kindFunc   = uint8(layout.KindFunc)
	kindList   = uint8(layout.KindList)
	kindTuple  = uint8(layout.KindTuple)
	kindBytes  = uint8(layout.KindBytes)
	kindDict   = uint8(layout.KindDict)

	flagOffset   = layout.FlagShift / 8
	typeOffset   = layout.TypeOffset
	funcEntry    = layout.FuncEntry
	funcCode     = layout.FuncCode
	codeStart    = layout.CodeStart
	cellValue    = layout.CellValue
	listWords    = layout.ListWords
	wordsStart   = layout.WordsStart
	sequenceLen  = layout.SequenceLen
	spanBase     = layout.SpanBase
	spanStart    = layout.SpanStart
	spanLen      = layout.SpanLen
	spanCode     = layout.SpanCode
	spanBytes    = uint64(layout.SpanBytes|layout.SpanWritable)<<1 | 1
	tupleWords   = layout.TupleWords
	stringBytes  = layout.StringBytes
	stringText   = layout.StringText
	stringChars  = layout.StringChars
	tableLive    = layout.TableLive
	tableVersion = layout.TableVersion
	tableEntries = layout.TableEntries
	tableIndex   = layout.TableIndex
	tablePlaces  = layout.TablePlaces
	kindFrame    = uint8(layout.KindFrame)
	kindTyped    = uint8(layout.KindTyped)
	descMixins   = layout.DescMixins
	descMask     = layout.DescMask
	stepBytes    = heap.StepBytes
	genFunc      = layout.GeneratorFunc
	genUnit      = layout.GeneratorUnit
	genState     = layout.GeneratorState
	genPending   = layout.GeneratorPending
	genRegs      = layout.GeneratorRegs
	genLink      = layout.GeneratorLink
	genMode      = layout.GeneratorMode
	genIdle      = uint64(layout.GeneratorIdle)
	genRunning   = uint64(layout.GeneratorRunning)
	byIteration  = uint64(layout.ResumedByIteration)
	byCall       = uint64(layout.ResumedByCall)
	funcGlobals  = layout.FuncGlobals
	funcCells    = layout.FuncCells
	opYield      = uint8(instr.Yield)
	iteratorOver = layout.IteratorOver
	iteratorAt   = layout.IteratorAt
	rangeNext    = layout.RangeNext
	rangeStep    = layout.RangeStep
	rangeLeft    = layout.RangeLeft

	sliceStart  = layout.SliceStart
	sliceStop   = layout.SliceStop
	sliceStep   = layout.SliceStep
	classEpoch  = layout.ClassEpoch
	classInit   = layout.ClassInit
	classHeader = layout.ClassHeader
	classSize   = layout.ClassSize
	objectAlign = layout.ObjectAlign
	smallShift  = layout.SmallShift

	iteratorList  = layout.IteratorList
	iteratorTuple = layout.IteratorTuple
	iteratorText  = layout.IteratorText

	rangeIterator = uint32(layout.KindIterator) | layout.IteratorRange<<layout.SmallShift
	textIterator  = uint32(layout.KindIterator) | layout.IteratorText<<layout.SmallShift
	listIterator  = uint32(layout.KindIterator) | layout.IteratorList<<layout.SmallShift
	tupleIterator = uint32(layout.KindIterator) | layout.IteratorTuple<<layout.SmallShift
	bytesIterator = uint32(layout.KindIterator) | layout.IteratorBytes<<layout.SmallShift
)
