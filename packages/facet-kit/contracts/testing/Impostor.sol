// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title Script
/// @notice What an {Impostor} answers instead of the code that it replaced.
contract Script {
    mapping(bytes32 call => bytes) private _answers;
    mapping(bytes4 selector => bytes) private _answersToAll;

    /// @notice Answers one call, given with its arguments.
    function answer(bytes calldata call, bytes calldata data) external {
        _answers[keccak256(call)] = data;
    }

    /// @notice Answers every call of a function.
    function answerAll(bytes4 selector, bytes calldata data) external {
        _answersToAll[selector] = data;
    }

    /// @return Empty where the code that was replaced shall answer.
    function answerTo(bytes calldata call) external view returns (bytes memory) {
        bytes memory data = _answers[keccak256(call)];
        return data.length > 0 ? data : _answersToAll[bytes4(call)];
    }
}

/// @title Impostor
/// @notice Takes the place of any contract, as a hostile upgrade would: it keeps storage and behaviour, but for the
///         calls that its script answers. Tests copy its code over that of the contract, whose own lies at `original`.
contract Impostor {
    address private immutable _original;
    Script private immutable _script;

    constructor(address original, Script script) {
        _original = original;
        _script = script;
    }

    fallback() external payable {
        bytes memory data = _script.answerTo(msg.data);
        bool success = true;
        if (data.length == 0) (success, data) = _original.delegatecall(msg.data);
        assembly ("memory-safe") {
            if success {
                return(add(data, 32), mload(data))
            }
            revert(add(data, 32), mload(data))
        }
    }
}

/// @title Decoy
/// @notice What an impostor points to: it answers everything as the right contract would, and is another.
contract Decoy {
    address private immutable _right;

    constructor(address right) {
        _right = right;
    }

    fallback() external payable {
        (bool success, bytes memory data) = _right.call{value: msg.value}(msg.data);
        assembly ("memory-safe") {
            if success {
                return(add(data, 32), mload(data))
            }
            revert(add(data, 32), mload(data))
        }
    }
}
