# Tests as classes and functions, in the manner of CPython's module of this name: what small programs use of it.
#
#     import unittest
#
#     class TestSum(unittest.TestCase):
#         def test_list(self):
#             self.assertEqual(sum([1, 2]), 3)
#
#     if __name__ == "__main__":
#         unittest.main()
#
# Functions of a module whose names begin with test are tests, too.

import io
import sys

# What became of each test that ran, for whoever runs programs: (name, status, text), where status is one of the names below, and text is
# a traceback or a reason.
_results = []

PASSED = "passed"
FAILED = "failed"  # an assertion
ERROR = "error"  # another exception
SKIPPED = "skipped"
EXPECTED = "expected failure"
UNEXPECTED = "unexpected success"


class SkipTest(Exception):
    pass


class _Failures:
    # Exceptions expected within a with statement.
    def __init__(self, expected, regex=None):
        self.expected = expected
        self.regex = regex
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            raise AssertionError("%s not raised" % _names(self.expected))
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        if self.regex is not None:
            import re

            pattern = re.compile(self.regex) if isinstance(self.regex, str) else self.regex
            if not pattern.search(str(value)):
                raise AssertionError("%r does not match %r" % (self.regex, str(value)))
        return True


AssertRaisesContext = _Failures


def _names(classes):
    if isinstance(classes, tuple):
        return " or ".join(c.__name__ for c in classes)
    return classes.__name__


class NullContext:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return False


class _SubTest:
    # A part of a test that fails by itself.
    def __init__(self, case, msg, params):
        parts = [str(msg)] if msg is not None else []
        parts.extend("%s=%r" % item for item in params.items())
        self.case = case
        self.text = ", ".join(parts)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            return False
        if not issubclass(kind, Exception):
            return False
        status, text = _judge(value)
        self.case._parts.append((self.text, status, text))
        return True


class TestCase:
    def __init__(self, name=None):
        self._name = name
        self._parts = []
        self._cleanups = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return "%s.%s" % (type(self).__name__, self._name)

    def addCleanup(self, func, *args, **kwargs):
        self._cleanups.append((func, args, kwargs))

    def doCleanups(self):
        while self._cleanups:
            func, args, kwargs = self._cleanups.pop()
            func(*args, **kwargs)

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise AssertionError(msg or "failed")

    def _check(self, ok, msg, text, *args):
        if not ok:
            raise AssertionError(text % args if msg is None else msg)

    def assertEqual(self, x, y, msg=None):
        self._check(x == y, msg, "%r != %r", x, y)

    def assertNotEqual(self, x, y, msg=None):
        self._check(x != y, msg, "%r == %r", x, y)

    def assertLess(self, x, y, msg=None):
        self._check(x < y, msg, "%r is not less than %r", x, y)

    def assertLessEqual(self, x, y, msg=None):
        self._check(x <= y, msg, "%r is not less than or equal to %r", x, y)

    def assertGreater(self, x, y, msg=None):
        self._check(x > y, msg, "%r is not greater than %r", x, y)

    def assertGreaterEqual(self, x, y, msg=None):
        self._check(x >= y, msg, "%r is not greater than or equal to %r", x, y)

    def _near(self, x, y, places, delta):
        if x == y:
            return True
        if delta is not None:
            if places is not None:
                raise TypeError("specify delta or places not both")
            return abs(x - y) <= delta
        return round(abs(y - x), 7 if places is None else places) == 0

    def assertAlmostEqual(self, x, y, places=None, msg="", delta=None):
        self._check(self._near(x, y, places, delta), msg or None, "%r is not almost equal to %r", x, y)

    def assertNotAlmostEqual(self, x, y, places=None, msg="", delta=None):
        self._check(not self._near(x, y, places, delta), msg or None, "%r is almost equal to %r", x, y)

    def assertTrue(self, x, msg=None):
        self._check(x, msg, "%r is not true", x)

    def assertFalse(self, x, msg=None):
        self._check(not x, msg, "%r is not false", x)

    def assertIs(self, x, y, msg=None):
        self._check(x is y, msg, "%r is not %r", x, y)

    def assertIsNot(self, x, y, msg=None):
        self._check(x is not y, msg, "%r is %r", x, y)

    def assertIsNone(self, x, msg=None):
        self._check(x is None, msg, "%r is not None", x)

    def assertIsNotNone(self, x, msg=None):
        self._check(x is not None, msg, "%r is None", x)

    def assertIn(self, x, y, msg=None):
        self._check(x in y, msg, "%r not in %r", x, y)

    def assertNotIn(self, x, y, msg=None):
        self._check(x not in y, msg, "%r in %r", x, y)

    def assertIsInstance(self, x, y, msg=None):
        self._check(isinstance(x, y), msg, "%r is not an instance of %r", x, y)

    def assertNotIsInstance(self, x, y, msg=None):
        self._check(not isinstance(x, y), msg, "%r is an instance of %r", x, y)

    def assertCountEqual(self, x, y, msg=None):
        rest = list(y)
        for item in x:
            self._check(item in rest, msg, "%r is in one of %r and %r more often", item, x, y)
            rest.remove(item)
        self._check(not rest, msg, "%r is in one of %r and %r more often", rest, x, y)

    assertListEqual = assertTupleEqual = assertDictEqual = assertSetEqual = assertSequenceEqual = assertMultiLineEqual = assertEqual

    def assertRegex(self, text, regex, msg=None):
        import re

        self._check(re.compile(regex).search(text), msg, "%r does not match %r", regex, text)

    def assertRaises(self, expected, func=None, *args, **kwargs):
        context = _Failures(expected)
        if func is None:
            return context
        with context:
            func(*args, **kwargs)

    def assertRaisesRegex(self, expected, regex, func=None, *args, **kwargs):
        context = _Failures(expected, regex)
        if func is None:
            return context
        with context:
            func(*args, **kwargs)

    def assertWarns(self, warning):
        return NullContext()


def skip(reason):
    def decorate(item):
        if isinstance(item, type):
            item._skip = reason
            return item

        def skipped(*args, **kwargs):
            raise SkipTest(reason)

        return skipped

    return decorate


def _keep(item):
    return item


def skipIf(condition, reason):
    return skip(reason) if condition else _keep


def skipUnless(condition, reason):
    return _keep if condition else skip(reason)


class _ExpectedFailure(Exception):
    pass


class _UnexpectedSuccess(Exception):
    pass


def expectedFailure(test):
    def expecting(*args, **kwargs):
        try:
            test(*args, **kwargs)
        except SkipTest:
            raise
        except Exception as e:
            raise _ExpectedFailure(str(e))
        raise _UnexpectedSuccess("the test was expected to fail")

    return expecting


def _judge(e):
    # What an exception means: status and text.
    if isinstance(e, SkipTest):
        return SKIPPED, str(e)
    if isinstance(e, _ExpectedFailure):
        return EXPECTED, str(e)
    if isinstance(e, _UnexpectedSuccess):
        return UNEXPECTED, str(e)
    buffer = io.StringIO()
    sys.print_exception(e, buffer)
    lines = [line for line in buffer.getvalue().split("\n") if 'File "testing/unittest.py"' not in line]
    return FAILED if isinstance(e, AssertionError) else ERROR, "\n".join(lines)


class TestResult:
    def __init__(self):
        self.testsRun = 0
        self.failures = []  # (name, text)
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []

    failuresNum = property(lambda self: len(self.failures) + len(self.unexpectedSuccesses))
    errorsNum = property(lambda self: len(self.errors))
    skippedNum = property(lambda self: len(self.skipped))

    def wasSuccessful(self):
        return self.failuresNum == 0 and self.errorsNum == 0

    def add(self, name, status, text):
        _results.append((name, status, text))
        to = {
            FAILED: self.failures,
            ERROR: self.errors,
            SKIPPED: self.skipped,
            EXPECTED: self.expectedFailures,
            UNEXPECTED: self.unexpectedSuccesses,
        }.get(status)
        if to is not None:
            to.append((name, text))
        print(name, "...", status + (": " + text if status == SKIPPED and text else ""))

    def printErrors(self):
        for title, found in (("FAIL", self.failures), ("ERROR", self.errors), ("UNEXPECTED SUCCESS", self.unexpectedSuccesses)):
            for name, text in found:
                print("=" * 70)
                print(title + ":", name)
                print("-" * 70)
                print(text)

    def __repr__(self):
        return "<unittest.TestResult run=%d errors=%d failures=%d>" % (self.testsRun, self.errorsNum, self.failuresNum)

    def __add__(self, other):
        total = TestResult()
        for result in (self, other):
            total.testsRun += result.testsRun
            for name in ("failures", "errors", "skipped", "expectedFailures", "unexpectedSuccesses"):
                getattr(total, name).extend(getattr(result, name))
        return total


class TestSuite:
    def __init__(self, name=""):
        self._name = name
        self._tests = []

    def addTest(self, item):
        self._tests.append(item)

    def run(self, result):
        for item in self._tests:
            if isinstance(item, TestSuite):
                item.run(result)
            else:
                _run_item(item, result)
        return result

    def _load_module(self, module):
        # In the order of names, as modules list them.
        for name in dir(module):
            item = getattr(module, name)
            if isinstance(item, type) and issubclass(item, TestCase) and item is not TestCase:
                self.addTest(item)
            elif not isinstance(item, type) and callable(item) and name.startswith("test"):
                self.addTest(item)


def _run_item(item, result):
    if isinstance(item, type):
        _run_class(item, [name for name in dir(item) if name.startswith("test")], result)
    elif isinstance(item, TestCase):
        _run_class(type(item), [item._name], result, item)
    else:
        _run_test(item.__name__, item, None, result)


def _run_class(cls, names, result, case=None):
    reason = getattr(cls, "_skip", None)
    if reason is not None:
        for name in names:
            result.add("%s.%s" % (cls.__name__, name), SKIPPED, reason)
        return
    ready = _run_step(cls.__name__ + ".setUpClass", cls.setUpClass, result)
    if ready:
        for name in names:
            instance = case or _new_case(cls, name)
            _run_test("%s.%s" % (cls.__name__, name), getattr(instance, name), instance, result)
        _run_step(cls.__name__ + ".tearDownClass", cls.tearDownClass, result)


def _new_case(cls, name):
    case = cls()
    TestCase.__init__(case, name)
    return case


def _run_step(name, func, result):
    # What surrounds tests counts only where it fails.
    try:
        func()
        return True
    except Exception as e:
        result.add(name, *_judge(e))
        return False


def _run_test(name, func, case, result):
    result.testsRun += 1
    outcomes = []

    def step(func):
        try:
            func()
            return True
        except Exception as e:
            outcomes.append(_judge(e))
            return False

    if case is None:
        step(func)
    else:
        if step(case.setUp):
            step(func)
            step(case.tearDown)
        step(case.doCleanups)
        for part, status, text in case._parts:
            result.add("%s (%s)" % (name, part), status, text)
    if outcomes:
        for status, text in outcomes:
            result.add(name, status, text)
    elif case is None or not case._parts:
        result.add(name, PASSED, "")


class TestRunner:
    def run(self, suite):
        result = TestResult()
        suite.run(result)
        result.printErrors()
        print("-" * 70)
        print("Ran %d tests\n" % result.testsRun)
        counts = []
        for name, found in (
            ("failures", result.failures),
            ("errors", result.errors),
            ("skipped", result.skipped),
            ("expected failures", result.expectedFailures),
            ("unexpected successes", result.unexpectedSuccesses),
        ):
            if found:
                counts.append("%s=%d" % (name, len(found)))
        print(("OK" if result.wasSuccessful() else "FAILED") + (" (" + ", ".join(counts) + ")" if counts else ""))
        return result


TextTestRunner = TestRunner

_ran = False  # main was called


def main(module="__main__", testRunner=None):
    # Runs the tests of a module and ends the program: with 1 where one failed.
    global _ran
    _ran = True
    if isinstance(module, str):
        module = sys.modules[module] if module in sys.modules else __import__(module)
    suite = TestSuite()
    suite._load_module(module)
    runner = testRunner or TestRunner()
    if isinstance(runner, type):
        runner = runner()
    sys.exit(0 if runner.run(suite).wasSuccessful() else 1)
